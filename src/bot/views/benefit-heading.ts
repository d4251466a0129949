import { preReformFigures, standingOn } from '../../catalog/benefit-list.ts';
import type { Benefit } from '../../catalog/model.ts';
import { type Html, html, joinHtml } from '../../telegram/html.ts';
import type { Translate } from '../../translate.ts';
import { untilText } from './benefit-period.ts';
import { formatDate } from './format.ts';

/** The title, the kind and the standing; under them, whatever a reader has to know before relying on the rest. */
export function benefitHeading(t: Translate, benefit: Benefit, today: string): Html {
  const figures = preReformFigures(benefit);
  return joinHtml(
    [
      joinHtml([
        t('benefit-title', { title: benefit.title }),
        joinHtml([t(`benefit-kind-${benefit.kind}`), standingText(t, benefit, today)], ' · '),
      ]),
      joinHtml([warningLine(t, benefit, today), figures !== 'none' && t(`benefit-pre-reform-${figures}`)]),
    ],
    '\n\n',
  );
}

function standingText(t: Translate, benefit: Benefit, today: string): Html | undefined {
  const { validFrom, validTo, asOf } = benefit;
  const standing = standingOn(benefit, today);
  if (standing === 'expired')
    return validTo ? t('benefit-was-in-force', { until: untilText(t, validTo) }) : undefined;
  const isToCome = validFrom !== null && validFrom > today;
  return standing === 'in-force' && !isToCome
    ? t('benefit-in-force', { date: formatDate(t, asOf) })
    : undefined;
}

function warningLine(t: Translate, benefit: Benefit, today: string): Html | undefined {
  const standing = standingOn(benefit, today);
  const confidence = benefit.confidence === 'low' ? 'low' : 'fair';
  if (standing === 'in-force' && confidence === 'fair') return undefined;
  const warning = t('benefit-warning', { standing, confidence });
  const reason = standing === benefit.status ? reasonFrom(benefit) : undefined;
  return reason === undefined ? warning : html`${warning}: ${reason}`;
}

/** The notes of a record that is not in force open with its standing, a colon and the reason: «Не подтверждено: …». */
function reasonFrom({ status, notes }: Benefit): string | undefined {
  if (status === 'in-force') return undefined;
  return /^[^:.]{1,40}: (.+?\.)(?= \p{Lu}|$)/su.exec(notes ?? '')?.[1];
}
