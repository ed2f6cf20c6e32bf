// Runs inside the editor: opens a plan in a window that has come to rest, and says what the editor wrote down.
const vscode = require('vscode');

const OURS = 'cx-programme.cx-programme';
/** The editor's own page "Developer: Startup Performance". */
const PAGE = vscode.Uri.from({ scheme: 'perf', path: 'Startup Performance' });
const REST = 3000;
const LIMIT = 30_000;

exports.run = async () => {
  await pause(REST);
  if (vscode.extensions.getExtension(OURS)?.isActive !== false) throw new Error('It is active before a plan is open.');
  const plan = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, '..', 'plans', 'programme.cx.yaml');
  const checked = firstDiagnostics(plan);
  const started = performance.now();
  await vscode.commands.executeCommand('vscode.open', plan);
  const firstProblems = (await checked) - started;
  const [load, call, finish] = await activation();
  console.log(`@@cx-bench ${JSON.stringify({ load, call, finish, firstProblems })}`);
};

function firstDiagnostics(plan) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No problems were told.')), LIMIT);
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (vscode.languages.getDiagnostics(plan).length === 0) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(performance.now());
    });
  });
}

/** Milliseconds of reading and evaluating the code, of the call of `activate`, and of what it promised. */
async function activation() {
  await vscode.commands.executeCommand('perfview.show');
  const page = await vscode.workspace.openTextDocument(PAGE);
  const row = new RegExp(`^\\| ${OURS.replace('.', '\\.')} +\\| \\w+ +\\| (\\d+) +\\| (\\d+) +\\| (\\d+) `, 'm');
  const found = row.exec(page.getText());
  if (!found) throw new Error(`The editor tells no times of ${OURS}:\n${page.getText()}`);
  return found.slice(1).map(Number);
}

function pause(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
