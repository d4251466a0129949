import type { LegalAct } from '../../catalog/model.ts';
import type { Translate } from '../../translate.ts';

/** «НК РФ, статья 284, пункт 1; Закон города Москвы № 64»: the acts by their numbers, those with an article first. */
export const lawText = (t: Translate, legalBasis: readonly LegalAct[]): string =>
  legalBasis
    .toSorted((a, b) => Number(a.article === null) - Number(b.article === null))
    .map(({ act, article }) => {
      const short = shortName(t, act);
      return article === null ? short : t.text('benefit-legal-article', { act: short, article });
    })
    .join('; ');

const shortName = (t: Translate, act: string): string =>
  act
    .replace(/^Налоговый кодекс( Российской Федерации)?/u, t.text('estimate-tax-code'))
    .replace(/ от \d\d\.\d\d\.\d{4}/u, '')
    .replace(/ [(«].*$/u, '')
    .replace('№ ', '№\u00A0');
