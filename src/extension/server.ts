import type { Disposable, EventEmitter } from 'vscode';
import type { NewPlanParams, ProgrammeNode, ProgrammeSummary, StatusParams, TimelineParams } from '../protocol/lsp.ts';

/** The language server as the rest of the extension sees it. */
export interface Server {
  readonly onStatus: EventEmitter<StatusParams>['event'];
  readonly onTimeline: EventEmitter<TimelineParams>['event'];
  readonly onState: EventEmitter<ServerState>['event'];
  /** Asks for a scene after every change of the plan, now and after every restart. */
  watchTimeline(uri: string): void;
  unwatchTimeline(uri: string): void;
  /** The plans of the workspace; none while the server does not run. */
  programmes(): Promise<readonly ProgrammeSummary[]>;
  programme(uri: string): Promise<readonly ProgrammeNode[]>;
  /** Asks the server, where it runs. */
  ask<T>(method: string, params: object, otherwise: T): Promise<T>;
  on<T>(method: string, listener: (params: T) => void): Disposable;
  /** The text of a new plan; starts the server where nothing else has. */
  newPlan(params: NewPlanParams): Promise<string | null>;
  /** Starts it, unless it runs or is about to. */
  start(): Promise<void>;
  restart(): Promise<void>;
  isRunning(): boolean;
  stop(): Promise<void>;
}

export type ServerState = 'starting' | 'running' | 'stopped';
