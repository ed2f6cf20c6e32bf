import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Beside } from '../core/features/complete/beside.ts';
import type { InitializationOptions, ServerSettings } from '../protocol/settings.ts';
import type { Files } from './files.ts';
import type { OpenText } from './openText.ts';
import type { Analysed, Plans } from './plans.ts';
import type { Workspace } from './workspace.ts';

/** What a handler may use of the server. */
export interface HandlerContext {
  readonly connection: Connection;
  readonly plans: Plans;
  readonly files: Files;
  readonly workspace: Workspace;
  /** The text of a file as the editor shows it, saved or not, as far as the client tells. */
  textOf(uri: string): Promise<string | undefined>;
  /** A text as the client has it now; undefined where that is not open. */
  open(document: TextDocumentIdentifier): OpenText | undefined;
  /** The address below which the rules' pages lie, if they can be read. */
  pages(): string | undefined;
  /** What the client said that it can do. */
  client(): ClientCapabilities;
  /** What our own client said beside. */
  options(): Partial<InitializationOptions>;
  settings(): ServerSettings;
  /** The files beside a plan that a path may go on with, and the headings of the file that it names. */
  beside(plan: string, path: string): Promise<Beside>;
  /**
   * The analysis of the text as the client has it now; undefined where that is no open plan. Throws what tells the
   * client that its cancellation was heard.
   */
  current(document: TextDocumentIdentifier, token: CancellationToken): Promise<Analysed | undefined>;
}

/** One feature of the editor, or some that go together: what the server says it can do, and how it answers. */
export interface Handler {
  readonly capabilities: ServerCapabilities;
  register(context: HandlerContext): void;
}
