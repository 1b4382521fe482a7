import type { TrueTheme } from '../theme.ts';

/** True themes of the invented town: school, together, clean, say. Phrases are accusative in German. */
export const SCHOOL_AND_STREET: readonly TrueTheme[] = [
  {
    key: 'school',
    title: {
      en: 'Schools and learning',
      nl: 'School en leren',
      fr: 'École et apprentissage',
      de: 'Schule und Lernen',
    },
    appeal: { young: 0.4, old: -0.2, low: 0.3, yes: 0.2, no: 0.0, base: 1.0 },
    wishes: {
      en: [
        'smaller classes',
        'a library that is open on Sundays',
        'homework help after school',
        'language lessons for newcomers',
        'healthy school lunches',
      ],
      nl: [
        'kleinere klassen',
        'een bibliotheek die op zondag open is',
        'huiswerkhulp na school',
        'taallessen voor nieuwkomers',
        'een gezonde schoollunch',
      ],
      fr: [
        'des classes plus petites',
        'une bibliothèque ouverte le dimanche',
        'de l’aide aux devoirs après l’école',
        'des cours de langue pour les nouveaux venus',
        'des repas sains à la cantine',
      ],
      de: [
        'kleinere Klassen',
        'eine Bücherei, die sonntags offen ist',
        'Hausaufgabenhilfe nach der Schule',
        'Sprachkurse für Neuankömmlinge',
        'gesundes Schulessen',
      ],
    },
  },
  {
    key: 'together',
    title: { en: 'Living together', nl: 'Samen leven', fr: 'Vivre ensemble', de: 'Zusammenleben' },
    appeal: { young: 0.1, old: 0.2, low: 0.1, yes: 0.2, no: 0.0, base: 1.0 },
    wishes: {
      en: [
        'a yearly meal in every street',
        'a welcome for new neighbours',
        'a community house for all ages',
        'a café where people share languages',
        'help between old and young',
      ],
      nl: [
        'elk jaar een maaltijd in elke straat',
        'een welkom voor nieuwe buren',
        'een buurthuis voor alle leeftijden',
        'een café waar mensen talen delen',
        'hulp tussen oud en jong',
      ],
      fr: [
        'un repas par an dans chaque rue',
        'un accueil pour les nouveaux voisins',
        'une maison de quartier pour tous les âges',
        'un café où l’on partage les langues',
        'de l’entraide entre vieux et jeunes',
      ],
      de: [
        'ein Straßenessen jedes Jahr',
        'ein Willkommen für neue Nachbarn',
        'ein Nachbarschaftshaus für alle Altersgruppen',
        'ein Café, in dem Leute Sprachen teilen',
        'Hilfe zwischen Alt und Jung',
      ],
    },
  },
  {
    key: 'clean',
    title: {
      en: 'Clean and quiet',
      nl: 'Schoon en stil',
      fr: 'Propre et calme',
      de: 'Sauber und ruhig',
    },
    appeal: { young: -0.3, old: 0.4, low: 0.4, yes: -0.1, no: 0.4, base: 0.9 },
    wishes: {
      en: [
        'more bins that are emptied in time',
        'less noise from the docks at night',
        'clean air near the terminal',
        'a fine for rubbish in the street',
        'repaired street lights',
      ],
      nl: [
        'meer bakken die op tijd worden geleegd',
        'minder lawaai van de kades in de nacht',
        'schone lucht bij de terminal',
        'een boete voor vuil op straat',
        'gerepareerde lantaarns',
      ],
      fr: [
        'plus de poubelles vidées à temps',
        'moins de bruit des quais la nuit',
        'un air propre près du terminal',
        'une amende pour les déchets dans la rue',
        'des réverbères réparés',
      ],
      de: [
        'mehr Mülleimer, die rechtzeitig geleert werden',
        'weniger Lärm vom Hafen in der Nacht',
        'saubere Luft am Terminal',
        'ein Bußgeld für Müll auf der Straße',
        'reparierte Laternen',
      ],
    },
  },
  {
    key: 'say',
    title: {
      en: 'Having a say',
      nl: 'Meepraten en meebeslissen',
      fr: 'Avoir son mot à dire',
      de: 'Mitreden und mitbestimmen',
    },
    appeal: { young: 0.1, old: 0.0, low: 0.1, yes: 0.0, no: 0.1, base: 0.8 },
    wishes: {
      en: [
        'a small budget for each neighbourhood',
        'letters from the council in plain language',
        'an answer within two weeks',
        'a citizens’ council drawn by lot',
        'open evenings with the councillors',
      ],
      nl: [
        'een klein budget voor elke buurt',
        'brieven van de gemeente in gewone taal',
        'een antwoord binnen twee weken',
        'een gelote burgerraad',
        'open avonden met de raadsleden',
      ],
      fr: [
        'un petit budget pour chaque quartier',
        'des lettres de la mairie en langage clair',
        'une réponse en deux semaines',
        'un conseil citoyen tiré au sort',
        'des soirées ouvertes avec les élus',
      ],
      de: [
        'ein kleines Budget für jedes Viertel',
        'Briefe vom Rathaus in einfacher Sprache',
        'eine Antwort innerhalb von zwei Wochen',
        'einen gelosten Bürgerrat',
        'offene Abende mit den Ratsleuten',
      ],
    },
  },
];
