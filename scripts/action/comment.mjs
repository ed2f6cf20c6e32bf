import { countsOf } from './summary.mjs';
import { tell } from './tell.mjs';

/** The first line of the Markdown that `diff` writes; the comment that begins with it is ours. */
const MARKER = '<!-- cx-programme diff -->';

/** Writes the comment of a pull request, once; what is there already is brought up to date. */
export async function keepComment({ markdown, changed, report }, event, env) {
  const number = event.pull_request?.number;
  if (number === undefined || markdown === '') return;
  const body = `${markdown}\n\n${footer(report, env)}\n`;
  try {
    const issues = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}/issues`;
    const own = await find(`${issues}/${number}/comments`, env.CX_TOKEN);
    if (own?.body === body || (own === undefined && changed === 0)) return;
    if (own) await ask('PATCH', `${issues}/comments/${own.id}`, env.CX_TOKEN, { body });
    else await ask('POST', `${issues}/${number}/comments`, env.CX_TOKEN, { body });
  } catch (error) {
    tell('warning', `The comment could not be written: ${error.message} The summary of this run says the same.`);
  }
}

function footer(report, { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run }) {
  const counts = report ? countsOf(report) : 'The plans could not be checked';
  return server && run ? `<sub>[${counts}](${server}/${repository}/actions/runs/${run})</sub>` : `<sub>${counts}</sub>`;
}

async function find(address, token) {
  for (let page = 1; ; page++) {
    const comments = await ask('GET', `${address}?per_page=100&page=${page}`, token);
    const own = comments.find(({ body }) => body?.startsWith(MARKER));
    if (own || comments.length < 100) return own;
  }
}

async function ask(method, address, token, content) {
  const reply = await fetch(address, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      ...(content ? { 'content-type': 'application/json' } : {}),
    },
    ...(content ? { body: JSON.stringify(content) } : {}),
  });
  if (reply.ok) return reply.json();
  const mend =
    reply.status === 403 || reply.status === 404
      ? ' The job needs the permission `pull-requests: write`, which requests from forks do not have.'
      : '';
  throw new Error(`GitHub answers ${reply.status}.${mend}`);
}
