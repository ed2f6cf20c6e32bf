// Large plans as they are in life: long titles, several alphabets, comments, evidence. The same seed gives the same bytes.

/** mulberry32 by Tommy Ettinger, public domain: small, and the same everywhere. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PEOPLE = [
  'ana-ruiz',
  'ben-okafor',
  'cem-yildiz',
  'dia-novak',
  'eva-lind',
  'finn-moreau',
  'gul-haddad',
  'ida-berg',
];
const NAMES = [
  'Ana Ruiz',
  'Ben Okafor',
  'Cem Yıldız',
  'Día Novák',
  'Eva Lind',
  'Finn Moreau',
  'غُل حدّاد',
  'Ida Bergström',
];
const WORK = [
  'Claims intake',
  'Billing ledger',
  'Vertragsverwaltung',
  'Kündigung',
  '顧客対応',
  'Réclamations',
  'Telephone exchange',
  'Meter records',
];
const DONE = [
  'configured and checked by two handlers',
  'agreed with operations',
  'rehearsed on a full copy',
  'accepted by those who use it',
  'written down, with a way back',
];

/** The Fridays of the weeks that lie behind us on 18 February 2026, when the benchmark looks at its plans. */
const DONE_BY_FRIDAY = ['2026-01-09', '2026-01-16', '2026-01-23', '2026-01-30', '2026-02-06', '2026-02-13'];

/** How long a milestone is, on average. */
const LINES_OF_MILESTONE = 9;

/** A plan of about so many lines, whose problems are few: nobody owns more than a handful a week, and nothing comes too early. */
export function largePlan(lines, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  // Most work waits for what was done lately, some for what was done long ago.
  const earlier = (before) =>
    next() < 0.9 ? Math.max(0, before - 1 - Math.floor(next() * 60)) : Math.floor(next() * before);
  const out = ['cx: 1', 'programme:', '  name: Group-wide renewal', '  start: 2026-01-05', 'people:'];
  const stages = ['design', 'build', 'deploy', 'embed'];
  const perPhase = Math.max(1, Math.round((lines - 50) / stages.length / LINES_OF_MILESTONE));
  // A small programme is the roadmap's twelve weeks, a large one two years.
  const weeks = lines < 1000 ? 3 : 26;
  const perWeek = Math.ceil(perPhase / weeks);
  const owners = [...PEOPLE, ...Array.from({ length: Math.floor(perWeek / 3) }, (_, i) => `colleague-${i + 1}`)];
  for (const [i, id] of owners.entries()) {
    out.push(
      `  ${id}: {name: ${NAMES[i % NAMES.length]}${i < 8 ? '' : ` ${i}`}, level: ${i % 3 ? 'frontline' : 'manager'}}`,
    );
  }
  out.push('roles:');
  for (const [i, role] of ['executive-sponsor', 'product-owner', 'technical-lead', 'change-manager'].entries()) {
    out.push(`  ${role}: {person: ${PEOPLE[i]}, protected-time: ${role === 'product-owner' ? 'full-time' : '40%'}}`);
  }
  const members = owners.slice(4, 12).map((id) => `{person: ${id}, agreed-by: ${PEOPLE[0]}, agreed-on: 2026-01-05}`);
  out.push('  super-user-network:', '    protected-time: 20%', '    members:');
  for (const member of members) out.push(`      - ${member}`);
  out.push('phases:');
  for (const [p, stage] of stages.entries()) {
    const first = 1 + p * weeks;
    out.push(
      `  - id: ${stage}`,
      `    name: The ${stage} stage`,
      ...(lines < 1000 ? [] : [`    stage: ${stage}`]),
      `    weeks: ${first}-${first + weeks - 1}`,
      '    milestones:',
    );
    for (let m = 0; m < perPhase; m++) {
      const week = first + Math.min(weeks - 1, Math.floor((m / perPhase) * weeks));
      out.push(
        `      - id: ${stage}-${m}`,
        `        title: ${pick(WORK)} ${m} ${pick(DONE)}`,
        `        week: ${week}`,
        `        owner: ${owners[m % owners.length]}`,
      );
      if (week <= DONE_BY_FRIDAY.length)
        out.push('        status: done', `        done-on: ${DONE_BY_FRIDAY[week - 1]}`);
      const before = m - perWeek - 1;
      if (before >= 0)
        out.push(`        needs: [${stage}-${earlier(before)}${before > 1 ? `, ${stage}-${before}` : ''}]`);
      if (next() < 0.5) out.push(`        duration: ${1 + Math.floor(next() * 4)}d`);
      if (next() < 0.4) out.push(`        # ${pick(NAMES)} asked for this on the steering board of week ${week}.`);
      if (next() < 0.6)
        out.push('        acceptance:', `          - ${pick(DONE)} for at least ${1 + Math.floor(next() * 40)} cases`);
      if (next() < 0.5) out.push('        evidence:', `          - docs/${stage}/${m}.md#result`);
      if (next() < 0.3)
        out.push(
          '        note: |',
          `          ${pick(WORK)}: ${pick(DONE)}, as ${pick(NAMES)} says;`,
          '          the rest follows in the next release.',
        );
    }
    out.push(
      '    gate:',
      `      id: ${stage}-gate`,
      `      title: The ${stage} gate`,
      '      decider: executive-sponsor',
      '      if-not-met: escalate',
    );
    out.push(`      criteria: [{text: All of it, met-by: ${stage}-${perPhase - 1}}]`);
  }
  return `${out.join('\n')}\n`;
}

/** A plan of so many milestones, in four phases. */
export function planOf(milestones, seed = 1) {
  return largePlan(milestones * LINES_OF_MILESTONE + 50, seed);
}
