import { say } from '../../ui/say.js';

const FIRM = [
  { condition: 'acute-inflammation', effect: 'block' },
  { condition: 'blood-thinners', effect: 'warn' },
  { condition: 'osteoporosis', effect: 'warn' },
  { condition: 'pregnancy', effect: 'warn' },
];
const RED_FLAGS = { condition: 'red-flags', effect: 'block' };
const STRAIN = { inARowMinutes: 120, aDayMinutes: 300, restMinutes: 15 };

/**
 * What most clinics begin with, each with its usual length and with whom it is not for; what it costs the clinic says. It is
 * called as the page's language calls it.
 */
export const standard = () => [
  {
    key: 'low-back', minutes: 40, name: say('standard.low-back'), technique: say('standard.low-back-how'), modality: 'massage',
    pressures: ['light', 'medium', 'firm'], contraindications: [RED_FLAGS],
    suits: ['degenerative-low-back-pain', 'non-specific-low-back-pain', 'chronic-low-back-pain'],
  },
  {
    key: 'swedish', minutes: 60, name: say('standard.swedish'), technique: say('standard.swedish-how'), modality: 'massage',
    pressures: ['light', 'medium'], contraindications: [],
    suits: ['stiffness', 'stress', 'first-visit', 'sensitive-back', 'acute-soreness'],
  },
  {
    key: 'deep-tissue', minutes: 60, name: say('standard.deep-tissue'), technique: say('standard.deep-tissue-how'), modality: 'massage',
    pressures: ['firm'], contraindications: FIRM, strain: STRAIN,
    suits: ['chronic-tension', 'adhesions', 'limited-mobility', 'chronic-low-back-pain'],
  },
  {
    key: 'trigger-point', minutes: 40, name: say('standard.trigger-point'), technique: say('standard.trigger-point-how'), modality: 'massage',
    pressures: ['firm'], contraindications: FIRM, strain: STRAIN, suits: ['knots', 'referred-pain'],
  },
  {
    key: 'physiotherapy', minutes: 45, name: say('standard.physiotherapy'), technique: say('standard.physiotherapy-how'), modality: 'physiotherapy',
    contraindications: [RED_FLAGS], suits: ['chronic-low-back-pain', 'acute-disc-symptoms', 'recovery-from-injury'],
  },
];
