import type { ReactNode } from 'react';
import styles from './CountStory.module.css';
import { Pictured } from './Pictured.tsx';
import type { Section } from './story-shape.ts';

/** Up to so many stages lie open; of more, each is folded and can be opened. */
const OPEN = 4;

/** The trace, part by part. Accessibility: stages are `details`, reached and opened by keyboard. */
export function CountSteps({
  sections,
  level,
}: {
  readonly sections: readonly Section[];
  readonly level: 3 | 4;
}): ReactNode {
  const stages = sections.filter(({ stage }) => stage).length;
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div className={styles.steps}>
      {sections.map((section) =>
        section.stage ? (
          <details key={section.key} className={styles.stage} open={stages <= OPEN}>
            <summary>{section.title}</summary>
            <Part section={section} />
          </details>
        ) : (
          <section key={section.key}>
            <Heading>{section.title}</Heading>
            <Part section={section} />
          </section>
        ),
      )}
    </div>
  );
}

function Part({ section }: { readonly section: Section }): ReactNode {
  const { sentences, details, picture } = section;
  return (
    <>
      {sentences.length > 2 ? (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      {picture ? <Pictured picture={picture} /> : null}
      {details.map(({ title, lines }) => (
        <details key={title} className={styles.lines}>
          <summary>{title}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
