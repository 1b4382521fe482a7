import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromUtf8, utf8 } from '../../record/index.ts';
import { openBundle, packBundle } from '../../verifier/index.ts';
import { comes } from '../person.ts';
import { commonlot } from '../program.ts';
import type { Story } from './story.ts';

/** Anybody reads the whole life; a stranger's own computer says it holds; a changed byte is named. */
export async function record(story: Story): Promise<void> {
  const reader = await comes(story, 'phone');
  for (const page of ['', '/themes', '/proposals', '/ballots', '/entries', '/entries/9'])
    await reader.go(`/record/${story.slug}${page}`);
  await reader.leave();

  const stranger = await comes(story, 'desk');
  await stranger.go(`/record/${story.slug}/verify`);
  await stranger.page.getByText(/holds/i).first().waitFor({ timeout: 60_000 });
  await stranger.go(`/record/${story.slug}`);
  const file = join(story.program.folder, 'bundle.zip');
  const link = stranger.page.locator('a[href*="bundle.zip"]').first();
  await (await stranger.download(link)).saveAs(file);
  await stranger.leave();

  const holds = await commonlot('verify', file);
  assert.equal(holds.code, 0, holds.said);
  await oneByteChanged(file);
}

/** Changes one byte of entry 40 and asks again. */
async function oneByteChanged(file: string): Promise<void> {
  const opened = openBundle(readFileSync(file));
  assert.ok(opened.ok);
  const files = new Map(opened.value);
  const lines = fromUtf8(files.get('record.jsonl') ?? new Uint8Array())?.split('\n') ?? [];
  const line = lines[40] ?? '';
  const seq = /"seq":(\d+)/.exec(line)?.[1];
  assert.ok(seq, 'entry 40');
  lines[40] = line.replace(/"at":"(\d)/, (_, digit: string) => `"at":"${(Number(digit) + 1) % 10}`);
  assert.notEqual(lines[40], line);
  const changed = file.replace('.zip', '-changed.zip');
  writeFileSync(changed, packBundle(files.set('record.jsonl', utf8(lines.join('\n')))));
  const told = await commonlot('verify', changed);
  assert.notEqual(told.code, 0);
  assert.match(told.said, new RegExp(`\\b${seq}\\b`), told.said);
}
