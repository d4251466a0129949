import type { Catalog } from '../../catalog/catalog.ts';
import type { Finding, Verdict } from '../../selection/findings.ts';
import type { Translate } from '../../translate.ts';
import { fieldName } from './choose-needs.ts';
import { figureValue } from './figures.ts';

const MARKS: Readonly<Record<Verdict, string>> = { yes: '✓', unknown: '?', no: '✗' };
/** A mark alone at the end of a line would belong to nothing. */
const NO_BREAK = '\u00a0';
const VERDICTS: readonly Verdict[] = ['yes', 'unknown', 'no'];

/**
 * «✓ микроэлектроника · ✓ ЗелАО · ? площадь не указана · ✗ ещё строится»: what speaks for a site comes first.
 *
 * @param most further reasons are counted only: who asks for everything gets no longer a list
 */
export function reasonsLine(
  t: Translate,
  catalog: Catalog,
  findings: readonly Finding[],
  most: number,
): string {
  const reasons = VERDICTS.flatMap((verdict) =>
    findings.flatMap((finding) => {
      const reason = finding.verdict === verdict ? reasonText(t, catalog, finding) : undefined;
      return reason === undefined ? [] : [`${MARKS[verdict]}${NO_BREAK}${reason}`];
    }),
  );
  const distinct = [...new Set(reasons)];
  const rest = distinct.length - most;
  return [
    ...distinct.slice(0, most),
    ...(rest > 0 ? [t.text('choose-reason-rest', { count: rest })] : []),
  ].join(' · ');
}

/** Undefined for what goes without saying: that a site works. */
function reasonText(t: Translate, catalog: Catalog, finding: Finding): string | undefined {
  const { verdict } = finding;
  switch (finding.criterion) {
    case 'field':
      return fieldName(catalog, finding.field);
    case 'premise':
      return t.text(
        verdict === 'yes' ? `choose-premise-${finding.premise}` : `choose-premise-${finding.premise}.unknown`,
      );
    case 'area':
      return finding.figure
        ? t.text('choose-reason-area', {
            planned: finding.figure.qualifier === 'planned' ? 'yes' : 'no',
            area: figureValue(t, finding.figure, 'named'),
          })
        : t.text('choose-reason-area-unknown');
    case 'place':
      if (verdict === 'unknown') return t.text('choose-reason-metro-unknown');
      if (finding.by === 'near') return t.text('choose-reason-near');
      return finding.by === 'station' ? t.text('choose-station', { station: finding.name }) : finding.name;
    case 'status':
      return finding.status === 'operating' ? undefined : t.text(`choose-reason-${finding.status}`);
    case 'stage':
      return t.text(`choose-reason-stage-${finding.stage}`, { verdict });
    case 'benefits':
      return t.text('choose-reason-benefits', { count: finding.count });
    case 'transport':
      return finding.station === undefined
        ? t.text('choose-reason-metro-unknown')
        : t.text('choose-reason-metro', {
            station: finding.station,
            minutes: finding.minutes ?? 0,
          });
    case 'neighbours':
      return t.text('choose-reason-neighbours', { count: finding.count });
    case 'university':
      return finding.name === undefined
        ? t.text('choose-reason-university-unknown')
        : t.text('choose-reason-university', { name: finding.name });
  }
}
