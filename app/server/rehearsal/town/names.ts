/**
 * Names in nine traditions. Given names are common ones; family names are put together from parts
 * that make none the author knows of, so that nobody real is meant.
 */
interface Tradition {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly family: readonly [readonly string[], readonly string[]];
}

const list = (text: string): readonly string[] => text.split(' ');

const TRADITIONS: Readonly<Record<string, Tradition>> = {
  en: {
    women: list(
      'Ada Beth Clara Edith Fern Grace Hazel Ivy June Kitty Lily Mabel Nell Olive Poppy Ruth',
    ),
    men: list(
      'Alfie Bert Callum Douglas Ewan Frank George Harry Ivor Jack Keith Leo Martin Ned Owen Ralph',
    ),
    family: [
      list('Tarn Wester Hollin Garth Brand Pell Marl Cop Saltern Thwait Lind Ferr'),
      list('quill wray thorpe mead lowe harrow more ing bray stow'),
    ],
  },
  nl: {
    women: list(
      'Anouk Bregje Doortje Eline Femke Griet Hanneke Ilse Jolien Katrien Lotte Maartje Noor Roos Saskia Tess',
    ),
    men: list(
      'Arjen Bram Cas Daan Evert Floris Gijs Hidde Jelle Koen Lars Mees Niels Pim Ruben Sjoerd',
    ),
    family: [
      list('Kade Schuiten Vlot Zilt Steiger Duin Baken Touw Kluis Wad Reep Gors'),
      list('ema stra horstema veldink mans huizer kamp broekx wijkema ing'),
    ],
  },
  fr: {
    women: list(
      'Agathe Blanche Camille Delphine Élodie Fanny Ghislaine Hélène Inès Julie Karine Louise Margaux Noémie Odile Sylvie',
    ),
    men: list(
      'Antoine Bruno Cédric Damien Étienne Fabien Gilles Hugo Julien Laurent Mathieu Nicolas Olivier Pascal Rémi Yves',
    ),
    family: [
      list('Quain Marsel Brum Corv Salin Farb Digour Nacel Vasen Roch Amarr Goél'),
      list('ivert audel oncel ard ignon eroy iel oux embert aine'),
    ],
  },
  de: {
    women: list(
      'Anke Birte Doris Elke Frieda Gesa Heike Imke Jutta Kerstin Lore Merle Nele Rieke Silke Wiebke',
    ),
    men: list(
      'Arne Bernd Detlef Enno Falk Götz Hauke Ingo Jens Klaas Lutz Malte Nils Onno Rolf Uwe',
    ),
    family: [
      list('Hafer Deich Priel Wurt Kutter Boje Siel Brak Schot Nebel Watt Möwen'),
      list('kötter brinck manns stedt loh wisch hoff kampf mehr rieth'),
    ],
  },
  europe: {
    women: list(
      'Agnieszka Bruna Daniela Elena Fátima Ilona Joana Katarzyna Lucia Magda Natália Olena Raluca Sofia Teresa Zofia',
    ),
    men: list(
      'Adrian Bogdan Carlos Dimitris Emil Filipe Goran Ion Jakub Kacper Luca Marek Nuno Pavel Rui Stefan',
    ),
    family: [
      list('Brod Kalv Morav Selt Vrel Dorn Pesk Talv Gral Olm Zerb Nast'),
      list('owicz eanu eiro opoulou evski inho ić ova elli ařík'),
    ],
  },
  'north-africa-west-asia': {
    women: list(
      'Amina Btissam Dilara Esra Farah Ghizlane Hind Ikram Jamila Khadija Leila Mina Naima Rania Samira Yasmin',
    ),
    men: list(
      'Ahmed Bilal Driss Emre Farid Hamza Ilyas Jamal Karim Mehdi Nabil Omar Rachid Said Tarik Youssef',
    ),
    family: [
      list('el ben bou aït al öz kara yıl ter mar naz sel'),
      list('Khattoun Zerhali Mansari Tazrout Sebbani Gharbaoui Demirel Taşoluk Rahmouni Yıldırcan'),
    ],
  },
  africa: {
    women: list(
      'Abena Adwoa Chiamaka Efua Fatou Hawa Ifeoma Kadija Lindiwe Makena Ngozi Oumou Rahel Selam Thandi Zawadi',
    ),
    men: list(
      'Abdi Babacar Chidi Desta Emeka Fiston Jelani Kofi Lamine Mamadou Negash Obinna Sekou Tendai Wekesa Yaw',
    ),
    family: [
      list('Ade Oka Mba Nde Kwa Sow Tam Gebre Ola Dia Mwa Asan'),
      list('nkole mbira wusi tegu fola diko lemba rissa kanda yefo'),
    ],
  },
  asia: {
    women: list(
      'Anh Bhavna Chau Deepa Fen Hiroko Indu Jing Kavita Lan Mei Nisha Priya Siti Thuy Yuna',
    ),
    men: list(
      'Anil Bao Chen Dinesh Farhan Gopal Hung Jun Kiran Long Manoj Nam Prakash Ravi Sanjay Wei',
    ),
    family: [
      list('Ban Cho Dhar Gur Kam Lim Nar Pham Rao Shen Tan Vel'),
      list('wan desh palvi ang nguon karan sith hua mora thiel'),
    ],
  },
  americas: {
    women: list(
      'Alma Beatriz Carmen Dulce Estela Flor Graciela Inez Jazmín Lupe Marisol Nayeli Paloma Rosa Tainá Ximena',
    ),
    men: list(
      'Andrés Benício Caetano Diego Ezequiel Felipe Gael Ignacio Joaquín Leandro Mateo Nelson Pablo Ramiro Santiago Tomás',
    ),
    family: [
      list('Alver Bran Corr Dur Esc Font Mont Olar Per Quir Sal Val'),
      list('azo eño ímez uela arte ondo igal avares osco ente'),
    ],
  },
};

const OF_HERITAGE = ['here', 'europe', 'north-africa-west-asia', 'africa', 'asia', 'americas'];
const OF_TONGUE = ['en', 'nl', 'fr', 'de', 'en'];

/** A name from the numbers a person was given. Partners with the same family number share theirs. */
export function nameFrom(
  heritage: number,
  tongue: number,
  gender: number,
  given: number,
  family: number,
): string {
  const key = heritage === 0 ? OF_TONGUE[tongue] : OF_HERITAGE[heritage];
  const tradition = TRADITIONS[key ?? 'en'];
  if (!tradition) throw new Error(`no names for ${key}`);
  const both = [...tradition.women, ...tradition.men];
  const names = gender === 0 ? tradition.women : gender === 1 ? tradition.men : both;
  const [starts, ends] = tradition.family;
  const start = starts[family % starts.length] ?? '';
  const end = ends[Math.floor(family / starts.length) % ends.length] ?? '';
  const space = /^\p{Lu}/u.test(end) ? ' ' : '';
  return `${names[given % names.length] ?? ''} ${start}${space}${end}`;
}
