import { parseDuration, workingDays } from '../../time/amounts.ts';
import { rule } from '../rule.ts';
import { swap } from '../shared.ts';
import { sayDuration } from '../words.ts';

export const slowRelease = rule({
  id: 'schedule/slow-release',
  severity: 'info',
  strict: true,
  options: { max: '4w' },
  finds: 'Releases are too far apart to mend what people stumble over.',
  why: 'What hurts on the first day has to be mended while people still remember that they reported it. Where a change waits two months for the next release, the floor stops reporting, builds its own workaround, and the list of faults looks short. A slow release process is a risk of its own, and the time to speed it up is before go-live.',
  bad: `
charter:
  release-cadence: 8w
#                  ^^
`,
  good: `
charter:
  release-cadence: 2w
`,
  reads: ['charter'],
  check({ plan }, report, options) {
    const { charter } = plan;
    const cadence = charter?.releaseCadence;
    const max = parseDuration(options.max);
    if (!charter || !cadence || !max || workingDays(cadence.value) <= workingDays(max)) return;
    const message = `A release comes every ${sayDuration(cadence.value)}; what hurts on the first day is mended when nobody remembers it.`;
    const help = `Agree releases at least every ${sayDuration(max)}, or a way for small fixes in between.`;
    const fixes = swap(charter, 'release-cadence', cadence.span, options.max);
    report(cadence.span, message, { item: charter, help, fixes });
  },
});
