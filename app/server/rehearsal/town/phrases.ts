import type { InFour } from './theme.ts';

/** Sentences a wish is put in. `{w}` is the wish, `{W}` with a capital, `{area}` a part of the town. */
export const NOTE_FRAMES: InFour<readonly string[]> = {
  en: [
    '{W}',
    '{W}, please',
    'We want {w}',
    'What about {w}?',
    'I would like {w}',
    '{W} in {area}',
    'Why do we not have {w}?',
    '{W}! I have said so for years.',
    'My children would be glad of {w}.',
  ],
  nl: [
    '{W}',
    '{W}, graag',
    'We willen {w}',
    'Waarom niet: {w}?',
    'Ik zou blij zijn met {w}',
    '{W} in {area}',
    'Er is behoefte aan {w}',
    '{W}! Dat zeg ik al jaren.',
    'Mijn buren vragen om {w}.',
  ],
  fr: [
    '{W}',
    '{W}, s’il vous plaît',
    'Nous voulons {w}',
    'Et pourquoi pas {w} ?',
    'J’aimerais {w}',
    '{W} à {area}',
    'Il nous faut {w}',
    '{W} ! Je le dis depuis des années.',
    'Mes voisins demandent {w}.',
  ],
  de: [
    '{W}',
    'Bitte {w}',
    'Wir wollen {w}',
    'Warum nicht {w}?',
    'Ich wünsche mir {w}',
    'Für {area}: {w}',
    'Wir brauchen {w}',
    '{W}! Das sage ich seit Jahren.',
    'Meine Nachbarn wollen {w}.',
  ],
};

/** Notes about nothing on the list: every table has some. */
export const ASIDES: InFour<readonly string[]> = {
  en: ['We ran out of time here', 'Everyone at our table agreed', 'Hard to say', 'Good talk'],
  nl: [
    'We hadden te weinig tijd',
    'Aan onze tafel was iedereen het eens',
    'Moeilijk te zeggen',
    'Een goed gesprek',
  ],
  fr: [
    'Nous avons manqué de temps',
    'Tout le monde était d’accord à notre table',
    'Difficile à dire',
    'Une bonne discussion',
  ],
  de: [
    'Uns fehlte die Zeit',
    'Am Tisch waren sich alle einig',
    'Schwer zu sagen',
    'Ein gutes Gespräch',
  ],
};

/** The parts of a proposal. `{w}` and `{v}` are two wishes of its theme. */
export const PROPOSAL_FRAMES: InFour<{
  readonly what: readonly string[];
  readonly why: readonly string[];
  readonly who: readonly string[];
  readonly firstStep: readonly string[];
}> = {
  en: {
    what: [
      'We ask for {w} and {v}.',
      'Start with {w}; then {v}.',
      'The town gives us {w}. Neighbours help with {v}.',
    ],
    why: [
      'Many tables spoke of it this morning.',
      'It costs little and helps many people.',
      'Those who need it most do not ask for it.',
    ],
    who: [
      'The council, with people from the area.',
      'A working group of residents and an official.',
      'The port, the council and the schools together.',
    ],
    firstStep: [
      'Try it for three months in {area}.',
      'Ask the people who would use it.',
      'Put it on the council’s list before the summer.',
    ],
  },
  nl: {
    what: [
      'Wij vragen om {w} en {v}.',
      'Begin met {w}; daarna {v}.',
      'De stad zorgt voor {w}. Buren helpen met {v}.',
    ],
    why: [
      'Veel tafels hadden het er vanochtend over.',
      'Het kost weinig en helpt veel mensen.',
      'Wie het het hardst nodig heeft, vraagt er niet om.',
    ],
    who: [
      'De gemeente, samen met mensen uit de buurt.',
      'Een werkgroep van bewoners en een ambtenaar.',
      'De haven, de gemeente en de scholen samen.',
    ],
    firstStep: [
      'Probeer het drie maanden uit in {area}.',
      'Vraag het aan de mensen die het gaan gebruiken.',
      'Zet het voor de zomer op de lijst van de raad.',
    ],
  },
  fr: {
    what: [
      'Nous demandons {w} et {v}.',
      'D’abord {w} ; ensuite {v}.',
      'La ville prévoit {w}. Les voisins aident pour {v}.',
    ],
    why: [
      'Beaucoup de tables en ont parlé ce matin.',
      'Cela coûte peu et aide beaucoup de gens.',
      'Ceux qui en ont le plus besoin ne le demandent pas.',
    ],
    who: [
      'La mairie, avec des gens du quartier.',
      'Un groupe d’habitants et un agent de la ville.',
      'Le port, la mairie et les écoles ensemble.',
    ],
    firstStep: [
      'L’essayer trois mois à {area}.',
      'Demander à ceux qui s’en serviront.',
      'L’inscrire à l’ordre du jour du conseil avant l’été.',
    ],
  },
  de: {
    what: [
      'Wir wollen {w} und {v}.',
      'Zuerst brauchen wir {w}, dann {v}.',
      'Die Stadt beschließt {w}. Nachbarn unterstützen {v}.',
    ],
    why: [
      'Viele Tische haben heute früh davon gesprochen.',
      'Es kostet wenig und hilft vielen.',
      'Wer es am meisten braucht, fragt nicht danach.',
    ],
    who: [
      'Die Stadt, zusammen mit Leuten aus dem Viertel.',
      'Eine Arbeitsgruppe aus Einwohnern und einer Fachkraft.',
      'Hafen, Stadt und Schulen gemeinsam.',
    ],
    firstStep: [
      'Drei Monate in {area} ausprobieren.',
      'Die Leute fragen, die es nutzen würden.',
      'Vor dem Sommer auf die Liste des Rates setzen.',
    ],
  },
};
