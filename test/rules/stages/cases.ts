/**
 * Parts of plans, by rule and situation. The carets mark each place that is reported, and behind them stands the
 * message; where there are none, the rule must be silent.
 */
export type Cases = Readonly<Record<string, Readonly<Record<string, string>>>>;
