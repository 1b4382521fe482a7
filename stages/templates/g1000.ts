import type { LocalText } from '../shared/text.ts';
import type { FeatureTemplate, GuestGroupTemplate, RoundTemplate, Template } from './template.ts';

const words = (en: string, nl: string, fr: string, de: string): LocalText => ({ en, nl, fr, de });

function feature(
  name: string,
  label: LocalText,
  values: readonly (readonly [string, LocalText])[],
  special = false,
): FeatureTemplate {
  const rows = values.map(([value, text]) => ({ value, label: text }));
  return { feature: name, label, values: rows, special };
}

const features: readonly FeatureTemplate[] = [
  feature('age', words('Age', 'Leeftijd', 'Âge', 'Alter'), [
    ['16-24', words('16 to 24', '16 tot en met 24', '16 à 24 ans', '16 bis 24')],
    ['25-44', words('25 to 44', '25 tot en met 44', '25 à 44 ans', '25 bis 44')],
    ['45-64', words('45 to 64', '45 tot en met 64', '45 à 64 ans', '45 bis 64')],
    ['65+', words('65 and over', '65 en ouder', '65 ans et plus', '65 und älter')],
  ]),
  feature('gender', words('Gender', 'Gender', 'Genre', 'Geschlecht'), [
    ['woman', words('Woman', 'Vrouw', 'Femme', 'Frau')],
    ['man', words('Man', 'Man', 'Homme', 'Mann')],
    ['other', words('In another way', 'Anders', 'Autre', 'Anders')],
  ]),
  feature('education', words('Education', 'Opleiding', 'Niveau d’études', 'Bildungsabschluss'), [
    [
      'no-degree',
      words('School or none', 'School of geen', 'École ou aucun', 'Schule oder keiner'),
    ],
    [
      'vocational',
      words(
        'Training for a trade',
        'Beroepsopleiding',
        'Formation professionnelle',
        'Berufsausbildung',
      ),
    ],
    [
      'degree',
      words(
        'College or university',
        'Hogeschool of universiteit',
        'Études supérieures',
        'Hochschule',
      ),
    ],
  ]),
  feature(
    'origin',
    words('Family background', 'Herkomst', 'Origine familiale', 'Familiäre Herkunft'),
    [
      [
        'here',
        words(
          'My family is from here',
          'Mijn familie komt hiervandaan',
          'Ma famille est d’ici',
          'Meine Familie ist von hier',
        ),
      ],
      [
        'elsewhere',
        words(
          'Part of it is from another country',
          'Deels uit een ander land',
          'En partie d’un autre pays',
          'Zum Teil aus einem anderen Land',
        ),
      ],
    ],
    true,
  ),
  feature(
    'growth',
    words(
      'Should the town grow?',
      'Moet de stad groeien?',
      'La ville doit-elle grandir ?',
      'Soll die Stadt wachsen?',
    ),
    [
      ['yes', words('Yes', 'Ja', 'Oui', 'Ja')],
      ['unsure', words('Not sure', 'Weet ik niet', 'Je ne sais pas', 'Weiß nicht')],
      ['no', words('No', 'Nee', 'Non', 'Nein')],
    ],
    true,
  ),
];

const guestGroups: readonly GuestGroupTemplate[] = [
  {
    group: 'politician',
    label: words('Politicians', 'Politici', 'Élus', 'Politik'),
    asksParty: true,
    perTable: 1,
  },
  {
    group: 'civil-servant',
    label: words('Civil servants', 'Ambtenaren', 'Fonctionnaires', 'Verwaltung'),
    asksParty: false,
    perTable: 1,
  },
  {
    group: 'employer',
    label: words('Employers', 'Werkgevers', 'Employeurs', 'Arbeitgeber'),
    asksParty: false,
    perTable: 1,
  },
  {
    group: 'civil-society',
    label: words(
      'Civil society',
      'Maatschappelijk middenveld',
      'Société civile',
      'Zivilgesellschaft',
    ),
    asksParty: false,
    perTable: 1,
  },
];

function round(
  kind: RoundTemplate['kind'],
  seats: RoundTemplate['seats'],
  minutes: number,
  name: LocalText,
  prompt: LocalText,
): RoundTemplate {
  return { kind, seats, minutes, name, prompt };
}

const FOUR = { min: 3, max: 4 };
const TEN = { min: 8, max: 10 };

const rounds: readonly RoundTemplate[] = [
  round(
    'talk',
    FOUR,
    40,
    words('Hopes', 'Hoop', 'Espoirs', 'Hoffnungen'),
    words(
      'What do you hope for in this town?',
      'Wat hoop je voor deze stad?',
      'Qu’espérez-vous pour cette ville ?',
      'Was erhoffen Sie sich für diese Stadt?',
    ),
  ),
  round(
    'talk',
    FOUR,
    40,
    words('Dreams', 'Dromen', 'Rêves', 'Träume'),
    words(
      'What would you miss most if you had to leave tomorrow?',
      'Wat zou je het meest missen als je morgen weg moest?',
      'Que regretteriez-vous le plus si vous deviez partir demain ?',
      'Was würden Sie am meisten vermissen, wenn Sie morgen wegziehen müssten?',
    ),
  ),
  round(
    'talk',
    FOUR,
    40,
    words('Ideas', 'Ideeën', 'Idées', 'Ideen'),
    words(
      'What should we do first?',
      'Wat moeten we het eerst doen?',
      'Que faut-il faire en premier ?',
      'Was sollten wir zuerst tun?',
    ),
  ),
  round(
    'theme',
    TEN,
    60,
    words('Proposals', 'Voorstellen', 'Propositions', 'Vorschläge'),
    words(
      'What do we propose, and why?',
      'Wat stellen we voor, en waarom?',
      'Que proposons-nous, et pourquoi ?',
      'Was schlagen wir vor, und warum?',
    ),
  ),
  round(
    'theme',
    TEN,
    60,
    words('First steps', 'Eerste stappen', 'Premiers pas', 'Erste Schritte'),
    words(
      'Who does what, and what is the first step?',
      'Wie doet wat, en wat is de eerste stap?',
      'Qui fait quoi, et quel est le premier pas ?',
      'Wer macht was, und was ist der erste Schritt?',
    ),
  ),
];

/**
 * A G1000: one day, everybody in one hall; tables of four in the morning, of eight to ten in the
 * afternoon, ten themes, ten proposals. Amersfoort 2014 let the drawn residents alone vote at
 * the end; the electorate is data and is published before the ballot opens.
 */
export const g1000: Template = {
  id: 'g1000',
  name: words('G1000', 'G1000', 'G1000', 'G1000'),
  features,
  guestGroups,
  registrationsPerHousehold: 1,
  seats: { residents: 700, guests: 300 },
  rounds,
  themeBallot: {
    rule: 'dots',
    picks: 3,
    perOption: 1,
    winners: 10,
    electorate: 'everyone',
    tieRule: 'all-tied-go-on',
  },
  proposalBallot: {
    rule: 'approval',
    picks: 10,
    perOption: 1,
    winners: 10,
    electorate: 'everyone',
    tieRule: 'public-lot',
  },
};
