import { APPLICATIONS_2019, APPLICATIONS_2021 } from './applications.ts';
import { DISPUTES } from './disputes.ts';
import { PROACTIVE_2019, PROACTIVE_2021 } from './proactive.ts';
import type { Edition, EditionId } from './types.ts';

/** Both editions in use, as data. A new edition is a new entry here. */
export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  '2021': {
    id: '2021',
    instrument: '国办公开办函〔2021〕30号',
    firstYear: 2021,
    tables: { proactive: PROACTIVE_2021, applications: APPLICATIONS_2021, disputes: DISPUTES },
  },
  '2019': {
    id: '2019',
    instrument: '国办公开办函〔2019〕60号',
    firstYear: 2019,
    tables: { proactive: PROACTIVE_2019, applications: APPLICATIONS_2019, disputes: DISPUTES },
  },
};

export { APPLICATIONS_2021_SINGLE } from './applications.ts';
