/**
 * What Harbourtown's council and theme team say, in four languages.
 *
 * NOT YET READ BY A NATIVE SPEAKER: nl, fr, de.
 */
import type { LocalText } from '@commonlot/stages';

export const QUESTION: LocalText = {
  en: 'What should Harbourtown do in the next ten years to be a good place to live for everyone?',
  nl: 'Wat moet Harbourtown de komende tien jaar doen om voor iedereen een fijne plek te zijn?',
  fr: 'Que doit faire Harbourtown ces dix prochaines années pour que chacun y vive bien ?',
  de: 'Was soll Harbourtown in den nächsten zehn Jahren tun, damit alle hier gut leben?',
};

export const REMIT: LocalText = {
  en: 'You may propose anything the town itself can do. The council has set aside money to begin with the ten proposals you choose. Laws of the country cannot be changed here.',
  nl: 'Je mag alles voorstellen wat de stad zelf kan doen. De raad heeft geld opzij gezet om met jullie tien voorstellen te beginnen. Wetten van het land kunnen hier niet veranderen.',
  fr: 'Vous pouvez proposer tout ce que la ville peut faire elle-même. Le conseil a mis de l’argent de côté pour commencer vos dix propositions. Les lois du pays ne peuvent pas être changées ici.',
  de: 'Sie können alles vorschlagen, was die Stadt selbst tun kann. Der Rat hat Geld bereitgelegt, um mit Ihren zehn Vorschlägen zu beginnen. Gesetze des Landes lassen sich hier nicht ändern.',
};

export const PLEDGE_FORM: LocalText = {
  en: 'A written answer to each of the ten proposals, read out at a public meeting of the council.',
  nl: 'Een schriftelijk antwoord op elk van de tien voorstellen, voorgelezen in een openbare raadsvergadering.',
  fr: 'Une réponse écrite à chacune des dix propositions, lue en séance publique du conseil.',
  de: 'Eine schriftliche Antwort auf jeden der zehn Vorschläge, vorgelesen in öffentlicher Ratssitzung.',
};

export const SUPPORT: LocalText = {
  en: 'Lunch, travel, childcare and interpreters are free. Everybody who takes part gets 75 euro.',
  nl: 'Lunch, reis, kinderopvang en tolken zijn gratis. Wie meedoet krijgt 75 euro.',
  fr: 'Le repas, le trajet, la garde d’enfants et les interprètes sont gratuits. Chaque participant reçoit 75 euros.',
  de: 'Mittagessen, Fahrt, Kinderbetreuung und Dolmetscher sind frei. Wer teilnimmt, bekommt 75 Euro.',
};

export const DOTS_QUESTION: LocalText = {
  en: 'Which three themes should we work on this afternoon?',
  nl: 'Aan welke drie thema’s moeten we vanmiddag werken?',
  fr: 'Sur quels trois thèmes devons-nous travailler cet après-midi ?',
  de: 'An welchen drei Themen sollen wir heute Nachmittag arbeiten?',
};

export const BALLOT_QUESTION: LocalText = {
  en: 'Which ten proposals should go to the council?',
  nl: 'Welke tien voorstellen moeten naar de raad?',
  fr: 'Quelles dix propositions doivent aller au conseil ?',
  de: 'Welche zehn Vorschläge sollen an den Rat gehen?',
};

/** What people need to be able to come, as they or the desk write it. */
export const NEED_WORDS = {
  'child-care': 'Childcare during the day',
  'step-free': 'A place without steps',
  interpreter: 'An interpreter',
  transport: 'A lift from home',
  'hearing-loop': 'A hearing loop',
} as const;
