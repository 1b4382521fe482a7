/** Sealing and verifying a record, beside hashing the same bytes and nothing more. */
import { createHash } from 'node:crypto';
import { type Link, seal, verifyChain } from '../../record/index.ts';
import { median, perSecond, type Row, table } from '../table.ts';

function lines(count: number): string[] {
  const written: string[] = [];
  let previous: Link | null = null;
  for (let at = 0; at < count; at += 1) {
    const sealed = seal(
      {
        assembly: 'asm_measured00000000',
        at: '2026-11-23T09:30:00.000Z',
        by: { role: 'host', id: `acc_${at}` },
        type: 'deliberation.note-taken',
        data: {
          table: at % 250,
          text: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        },
      },
      previous,
    );
    written.push(sealed.line);
    previous = sealed;
  }
  return written;
}

const rows: Row[] = [1_000, 20_000].map((count) => {
  const record = lines(count);
  const sealing = median(3, () => lines(count));
  const verifying = median(3, () => {
    if (!verifyChain(record).ok) throw new Error('the record does not hold');
  });
  const hashing = median(3, () => record.map((line) => createHash('sha256').update(line).digest()));
  const rate = (time: number): string => perSecond(count, time);
  return [`${count.toLocaleString('en')} entries`, rate(sealing), rate(verifying), rate(hashing)];
});

table(['record of', 'sealed', 'verified', 'hashed with node:crypto'], rows);
