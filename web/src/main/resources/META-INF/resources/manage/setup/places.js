import { locale } from '../../ui/words.js';

/** The countries of ISO 3166 by their codes. */
const CODES = 'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

const names = new Intl.DisplayNames(locale, { type: 'region' });

/** Each country with its name, in the order of the names. */
export const countries = () => CODES.split(' ').map((code) => [code, names.of(code)])
  .toSorted(([, one], [, other]) => one.localeCompare(other, locale));

/** The country the browser was made for, as far as it says. */
export const likelyCountry = () => new Intl.Locale(navigator.language).maximize().region;

export const likelyZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone the browser knows, its own among them, which may be one it does not list. */
export const zones = () => [...new Set([...Intl.supportedValuesOf('timeZone'), likelyZone()])].map((zone) => [zone, zone.replaceAll('_', ' ')]);
