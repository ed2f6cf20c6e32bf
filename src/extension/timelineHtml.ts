import type { Webview } from 'vscode';
import { Uri } from 'vscode';

/** The page of a timeline: one script with a nonce, one style sheet, nothing inline, nothing from the network. */
export function timelineHtml(webview: Webview, dist: Uri, plan: Uri): string {
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  const script = webview.asWebviewUri(Uri.joinPath(dist, 'webview.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(dist, 'webview.css')).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeAttribute(style)}">
<title>Timeline</title>
</head>
<body>
<main id="timeline" data-uri="${escapeAttribute(plan.toString())}"></main>
<script nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
