import assert from 'node:assert/strict';
import type { Person, Setting } from '../person.ts';
import type { Program } from '../program.ts';

/** What one part of the story hands to the next. */
export interface Story extends Setting {
  readonly program: Program;
  readonly organiser: Person;
  /** The assembly's desk, `/desk/…`. */
  desk: string;
  slug: string;
  /** Who came in by an invitation link, by role. */
  readonly colleagues: Map<string, Person>;
  /** Residents' phones that are still signed in, by name. */
  readonly residents: Map<string, Person>;
  /** Where the squares on printed voting cards lead. */
  readonly cards: string[];
  /** Where the squares on the cards of the first tables lead. */
  readonly tables: string[];
  /** Where the square on the first badge leads. */
  badge: string;
}

/** The colleague who holds a role. @throws Error when nobody was invited for it */
export function colleague({ colleagues }: Story, role: string): Person {
  const person = colleagues.get(role);
  if (!person) throw new Error(`nobody holds ${role}`);
  return person;
}

/** Waits until a job of the desk is done, as somebody who looks again. */
export async function jobDone(story: Story, who: Person = story.organiser): Promise<void> {
  const { page } = who;
  for (let looks = 0; looks < 240; looks += 1) {
    // A page that is just being loaded anew has neither.
    if ((await page.locator('main:has(h1):not(:has(progress))').count()) === 1) {
      assert.doesNotMatch(await page.locator('main').innerText(), /could not be done/);
      return;
    }
    await page.waitForTimeout(500);
    await page.goto(page.url());
  }
  throw new Error(`still busy: ${page.url()}`);
}

/** The rehearsal plays everybody else until a stage begins. */
export async function playUntil(story: Story, words: string | RegExp): Promise<void> {
  const { organiser, desk } = story;
  await organiser.go(desk);
  await organiser.press(organiser.page.getByRole('button', { name: words }));
  await jobDone(story);
  await organiser.go(desk);
}
