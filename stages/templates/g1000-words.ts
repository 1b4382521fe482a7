/**
 * The words of the G1000 template, for readers of nine to eleven years and up.
 *
 * NOT YET READ BY A NATIVE SPEAKER: nl, fr, de.
 */
import type { LocalText } from '../shared/text.ts';

/** Values and their words, in the order they are asked. */
type Values = Readonly<Record<string, LocalText>>;

const AGE: Values = {
  '16-24': {
    en: '16 to 24',
    nl: '16 tot en met 24',
    fr: '16 à 24 ans',
    de: '16 bis 24',
  },
  '25-44': {
    en: '25 to 44',
    nl: '25 tot en met 44',
    fr: '25 à 44 ans',
    de: '25 bis 44',
  },
  '45-64': {
    en: '45 to 64',
    nl: '45 tot en met 64',
    fr: '45 à 64 ans',
    de: '45 bis 64',
  },
  '65+': {
    en: '65 and over',
    nl: '65 en ouder',
    fr: '65 ans et plus',
    de: '65 und älter',
  },
};

const GENDER: Values = {
  woman: { en: 'Woman', nl: 'Vrouw', fr: 'Femme', de: 'Frau' },
  man: { en: 'Man', nl: 'Man', fr: 'Homme', de: 'Mann' },
  other: { en: 'In another way', nl: 'Anders', fr: 'Autrement', de: 'Divers' },
};

const EDUCATION: Values = {
  'no-degree': {
    en: 'School, or none',
    nl: 'Alleen school, of geen',
    fr: 'L’école seulement, ou aucune',
    de: 'Nur Schule, oder keine',
  },
  vocational: {
    en: 'Training for a job',
    nl: 'Beroepsopleiding',
    fr: 'Formation professionnelle',
    de: 'Berufsausbildung',
  },
  degree: {
    en: 'College or university',
    nl: 'Hogeschool of universiteit',
    fr: 'Haute école ou université',
    de: 'Hochschule oder Universität',
  },
};

const ORIGIN: Values = {
  here: {
    en: 'My family is from here',
    nl: 'Mijn familie komt hiervandaan',
    fr: 'Ma famille est d’ici',
    de: 'Meine Familie kommt von hier',
  },
  elsewhere: {
    en: 'Part of my family is from another country',
    nl: 'Een deel van mijn familie komt uit een ander land',
    fr: 'Une partie de ma famille vient d’un autre pays',
    de: 'Ein Teil meiner Familie kommt aus einem anderen Land',
  },
};

const GROWTH: Values = {
  yes: { en: 'Yes', nl: 'Ja', fr: 'Oui', de: 'Ja' },
  unsure: { en: 'I am not sure', nl: 'Ik weet het niet', fr: 'Je ne sais pas', de: 'Weiß nicht' },
  no: { en: 'No', nl: 'Nee', fr: 'Non', de: 'Nein' },
};

export const FEATURE_WORDS = {
  age: { label: { en: 'Age', nl: 'Leeftijd', fr: 'Âge', de: 'Alter' }, values: AGE },
  gender: { label: { en: 'Gender', nl: 'Gender', fr: 'Genre', de: 'Geschlecht' }, values: GENDER },
  education: {
    label: { en: 'Education', nl: 'Opleiding', fr: 'Formation', de: 'Ausbildung' },
    values: EDUCATION,
  },
  origin: {
    label: {
      en: 'Family background',
      nl: 'Herkomst van je familie',
      fr: 'Origine de votre famille',
      de: 'Herkunft Ihrer Familie',
    },
    values: ORIGIN,
  },
  growth: {
    label: {
      en: 'Should the town grow?',
      nl: 'Moet de stad groeien?',
      fr: 'La ville doit-elle grandir ?',
      de: 'Soll die Stadt wachsen?',
    },
    values: GROWTH,
  },
} as const;

export const GUEST_WORDS = {
  politician: {
    en: 'Politicians',
    nl: 'Politici',
    fr: 'Élues et élus',
    de: 'Politikerinnen und Politiker',
  },
  'civil-servant': {
    en: 'Civil servants',
    nl: 'Ambtenaren',
    fr: 'Personnel de l’administration',
    de: 'Leute aus der Verwaltung',
  },
  employer: {
    en: 'Employers',
    nl: 'Werkgevers',
    fr: 'Employeurs',
    de: 'Arbeitgeber',
  },
  'civil-society': {
    en: 'Clubs and charities',
    nl: 'Verenigingen en stichtingen',
    fr: 'Associations',
    de: 'Vereine und Verbände',
  },
  'free-thinker': {
    en: 'Free thinkers',
    nl: 'Vrijdenkers',
    fr: 'Esprits libres',
    de: 'Freigeister',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export const ROUND_WORDS = {
  hopes: {
    name: { en: 'Hopes', nl: 'Hoop', fr: 'Espoirs', de: 'Hoffnungen' },
    prompt: {
      en: 'What do you hope for in this town?',
      nl: 'Wat hoop je voor deze stad?',
      fr: 'Qu’espérez-vous pour cette ville ?',
      de: 'Was erhoffen Sie sich für diese Stadt?',
    },
  },
  dreams: {
    name: { en: 'Dreams', nl: 'Dromen', fr: 'Rêves', de: 'Träume' },
    prompt: {
      en: 'What should this town be like in ten years?',
      nl: 'Hoe moet deze stad er over tien jaar uitzien?',
      fr: 'Comment voyez-vous cette ville dans dix ans ?',
      de: 'Wie soll diese Stadt in zehn Jahren aussehen?',
    },
  },
  ideas: {
    name: { en: 'Ideas', nl: 'Ideeën', fr: 'Idées', de: 'Ideen' },
    prompt: {
      en: 'What should we do first?',
      nl: 'Wat moeten we als eerste doen?',
      fr: 'Que faut-il faire en premier ?',
      de: 'Was sollten wir zuerst tun?',
    },
  },
  proposals: {
    name: { en: 'Proposals', nl: 'Voorstellen', fr: 'Propositions', de: 'Vorschläge' },
    prompt: {
      en: 'What do we propose, and why?',
      nl: 'Wat stellen we voor, en waarom?',
      fr: 'Que proposons-nous, et pourquoi ?',
      de: 'Was schlagen wir vor, und warum?',
    },
  },
  'first-steps': {
    name: { en: 'First steps', nl: 'Eerste stappen', fr: 'Premiers pas', de: 'Erste Schritte' },
    prompt: {
      en: 'Who does what, and what is the first step?',
      nl: 'Wie doet wat, en wat is de eerste stap?',
      fr: 'Qui fait quoi, et quel est le premier pas ?',
      de: 'Wer macht was, und was ist der erste Schritt?',
    },
  },
} as const satisfies Readonly<Record<string, { name: LocalText; prompt: LocalText }>>;
