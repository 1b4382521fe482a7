import { data } from 'react-router';
import { newId } from '../../../server/access/secrets.ts';
import { visitOf } from '../../../server/access/visit.ts';
import { removeWhole, writeWhole } from '../../../server/adapters/disk/files.ts';
import { fieldOf } from '../../../server/pages/doing-of.ts';
import type { RestoreRefusal } from '../../../server/store/contract.ts';
import { fileOf } from '../shared/fields.ts';
import type { Context } from '../shared/here.ts';
import { back, goTo } from '../shared/send.ts';
import { soleOrganisation } from './sole-organisation.ts';

/**
 * Puts a backup in the place of everything, while the program runs on: all of it or nothing. Only
 * where one organisation has the instance to itself. Afterwards everybody signs in again.
 */
export async function restoreBackup(context: Context) {
  const { services, t } = visitOf(context);
  const { store, files } = services;
  if (files === null || !(await soleOrganisation(store))) throw data(null, { status: 404 });
  const file = fileOf(context, 'file');
  if (!file) return back(context, [t('desk.restore.no-file')]);
  if (fieldOf(context, 'sure') !== 'yes') return back(context, [t('desk.restore.not-sure')]);
  const name = `${newId('restore')}.sqlite`;
  await writeWhole(files, name, await file.bytes());
  const done = await store
    .restore(`${files}/${name}`, { replace: true })
    .finally(async () => await removeWhole(files, name));
  return done.ok
    ? goTo(context, '/sign-in')
    : back(context, [t(`desk.restore.${WHY[done.refusal.code]}`)]);
}

const WHY = {
  'not-found': 'not-a-backup',
  'not-a-backup': 'not-a-backup',
  'chain-broken': 'chain-broken',
  'not-empty': 'not-a-backup',
} as const satisfies Readonly<Record<RestoreRefusal['code'], string>>;
