import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Tells the client that its cancellation was heard. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The client has given up.');
  }
}
