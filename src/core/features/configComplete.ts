import { formOf } from '../config/forms.ts';
import { ABOUT_PROFILES, ABOUT_WEIGHTS, CONFIG_KEYS, weightsOf } from '../config/keys.ts';
import { PROFILES } from '../rules/profiles.ts';
import type { Rule } from '../rules/rule.ts';
import { WEIGHTS } from '../rules/settings.ts';
import type { Offset } from '../text/span.ts';
import { type ConfigPlace, configPlaceAt } from './configPlace.ts';

/** Something that can be written at a place. */
export interface Offer {
  readonly kind: 'key' | 'rule' | 'choice' | 'amount';
  readonly label: string;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly about: string;
  readonly newText: string;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** What they replace. */
  readonly start: number;
  readonly end: number;
}

/** What can be written at a place in a configuration. */
export function configOffers(text: string, at: Offset, rules: readonly Rule[]): Offers | undefined {
  const place = configPlaceAt(text, at);
  return place && { offers: offersAt(place, text, rules), start: place.start, end: place.end };
}

function offersAt(place: ConfigPlace, text: string, rules: readonly Rule[]): readonly Offer[] {
  const colon = place.hasColon ? '' : ': ';
  const ruleAt = 'rule' in place ? rules.find(({ id }) => id === place.rule) : undefined;
  switch (place.kind) {
    case 'key':
      return Object.entries(CONFIG_KEYS)
        .filter(([key]) => key === place.word || !new RegExp(`^${key}[ \\t]*:`, 'm').test(text))
        .map(([key, about]) => ({
          kind: 'key',
          label: key,
          detail: '',
          about,
          newText: key + colon.trimEnd() + (key === 'rules' || !colon ? '' : ' '),
        }));
    case 'value':
      if (place.key === 'root') return ['true', 'false'].map((word) => choice(word, CONFIG_KEYS.root));
      return place.key === 'extends' ? PROFILES.map((word) => choice(word, ABOUT_PROFILES[word])) : [];
    case 'rule':
      return rules
        .filter(({ id }) => id === place.word || !text.includes(`${id}:`))
        .map((rule) => ({
          kind: 'rule',
          label: rule.id,
          detail: severityIn(rule),
          about: rule.finds,
          newText: rule.id + colon,
        }));
    case 'severity':
      return weightsOf(place.rule, WEIGHTS).flatMap((weight) => {
        const offer = choice(weight, ABOUT_WEIGHTS[weight], weight === ruleAt?.severity ? 'the default' : '');
        const [option] = place.isInList || weight === 'off' ? [] : Object.entries(ruleAt?.options ?? {});
        if (!option) return [offer];
        const list = `[${weight}, {${option[0]}: ${option[1]}}]`;
        return [offer, choice(list, ABOUT_WEIGHTS[weight], 'with its option')];
      });
    case 'option':
      return Object.entries(ruleAt?.options ?? {}).map(([name, usual]) => ({
        kind: 'key',
        label: name,
        detail: `default: ${usual}`,
        about: `Write ${formOf(usual).title}.`,
        newText: name + colon,
      }));
    case 'optionValue': {
      const usual = ruleAt?.options?.[place.option];
      if (usual === undefined) return [];
      return [
        {
          kind: 'amount',
          label: String(usual),
          detail: 'the default',
          about: `Write ${formOf(usual).title}.`,
          newText: String(usual),
        },
      ];
    }
  }
}

function choice(word: string, about: string, detail = ''): Offer {
  return { kind: 'choice', label: word, detail, about, newText: word };
}

export function severityIn({ severity, strict }: Rule): string {
  return strict ? `${severity}, in strict` : severity;
}
