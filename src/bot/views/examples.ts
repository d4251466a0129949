import type { Catalog } from '../../catalog/catalog.ts';
import { OKRUGS, type Okrug } from '../../catalog/model.ts';
import { byFrequency } from '../../catalog/overview.ts';
import { toMask } from '../../telegram/callback-data.ts';
import type { Translate } from '../../translate.ts';
import { ALL_TECHNOPARKS, ROUTES } from '../routes.ts';
import { type Button, pressButton } from './screen.ts';

/** Lists that many ask for, with the okrug and the field of which the catalogue holds most. */
export function exampleButtons(t: Translate, { technoparks, specializations }: Catalog): Button[] {
  const okrug = byFrequency(technoparks.map((site) => site.okrug))[0];
  const slug = byFrequency(technoparks.flatMap((site) => site.specializations))[0];
  const specialization = specializations.find((known) => known.slug === slug);
  const back = ROUTES.help.pack({});
  return [
    ...(okrug ? [pressButton(t.text('example-okrug', { okrug }), inOkrug(okrug, back))] : []),
    ...(specialization
      ? [
          pressButton(
            t.text('example-specialization', { title: specialization.title }),
            ROUTES.technoparkList.pack(
              { ...ALL_TECHNOPARKS, specializations: toMask([specialization.bit]) },
              back,
            ),
          ),
        ]
      : []),
    pressButton(
      t.text('example-largest'),
      ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, order: 'area' }, back),
    ),
    pressButton(
      t.text('example-benefits'),
      ROUTES.benefitList.pack({ beneficiary: 'sez-resident', kind: undefined, page: 0 }, back),
    ),
    pressButton(t.text('example-history'), ROUTES.timeline.pack({ metric: 'technoparks', page: 0 }, back)),
    pressButton(t.text('example-questions'), ROUTES.faqList.pack({ page: 0 }, back)),
  ];
}

const inOkrug = (okrug: Okrug, back: string): string =>
  ROUTES.technoparkList.pack({ ...ALL_TECHNOPARKS, okrugs: toMask([OKRUGS.indexOf(okrug)]) }, back);
