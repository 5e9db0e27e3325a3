import { accessDefects } from './access';
import { daysOfWeekDefects } from './clar-days-of-week';
import { clarAlertDefects } from './clar-alerts';
import { clarModelVersionDefects } from './clar-model-version';
import { cr1045Defects } from './cr1045/cr1045';
import { cr1277Defects } from './cr1277';
import { cr1290Defects } from './cr1290';
import { combinationDefects } from './combinations';
import { crp612AuxiliaryControlDefects } from './crp612/crp612';
import { crp612CredentialDefects } from './crp612/crp612-credentials';
import { crp612LimitDefects } from './crp612/crp612-limits';
import { crp612SearchDefects } from './crp612/crp612-search';
import { crp612VariantDefects } from './crp612/crp612-variants';
import { credentialDefects } from './contents/credentials';
import { plainRequestDefects } from './contents/plain-requests';
import { readingDefects } from './contents/readings';
import { roleDefects } from './contents/roles';
import { contentDefects } from './contents/items';
import { numberDefects } from './contents/numbers';
import { tariffDefects } from './contents/tariffs';
import type { Defect } from './defect';
import { deviceAnswerDefects } from './device-answers';
import { messageDefects } from './messages';
import { afterAnUpdateDefects } from './occasions/after-an-update';
import { besideTheMeterDefects } from './occasions/beside-the-meter';
import { circumstanceDefects } from './occasions/circumstances';
import { againDefects } from './occasions/again';
import { countedTogetherDefects } from './occasions/counted-together';
import { formerUserDefects } from './occasions/former-users';
import { howeverItWentDefects } from './occasions/however-it-went';
import { inTheMiddleDefects } from './occasions/in-the-middle';
import { toldAnewDefects } from './occasions/told-anew';
import { knownDeviceDefects } from './occasions/known-devices';
import { oneAfterTheOtherDefects } from './occasions/one-after-the-other';
import { scheduleDefects } from './occasions/schedules';
import { smallLetterDefects } from './contents/small-letters';
import { severalImagesDefects } from './occasions/several-images';
import { datedCommandDefects } from './occasions/dated-commands';
import { refusedAllTheSameDefects } from './occasions/refused-all-the-same';
import { neighbouringHomeDefects } from './neighbouring-homes';
import { gcs01aDefects } from './gcs01a';
import { secmp0062Defects } from './secmp/secmp0062';
import { secmp0062StormDefects } from './secmp/secmp0062-storms';
import { secmp0067Defects } from './secmp/secmp0067';
import { trafficOccasionDefects } from './secmp/secmp0067-occasions';
import { secondTimeDefects } from './occasions/second-time';
import { thirdTimeDefects } from './occasions/third-time';
import { toldDefects } from './occasions/what-is-told';
import { lastingDefects } from './occasions/what-lasts';
import { untouchedDefects } from './occasions/untouched';
import { wireDefects } from './on-the-wire';
import { schemaDefects } from './schema';
import { secmp0081Defects } from './secmp/secmp0081';
import { secmp0093Defects } from './secmp/secmp0093';
import { holdingDefects } from './secmp/secmp0093-holding';
import { localOccasionDefects } from './secmp/local-occasions';

/** Every deliberate defect, by change. */
export const allDefects: readonly Defect[] = [
  ...secmp0062Defects,
  ...secmp0062StormDefects,
  ...secmp0067Defects,
  ...trafficOccasionDefects,
  ...secmp0093Defects,
  ...holdingDefects,
  ...cr1277Defects,
  ...cr1045Defects,
  ...secmp0081Defects,
  ...localOccasionDefects,
  ...cr1290Defects,
  ...gcs01aDefects,
  ...daysOfWeekDefects,
  ...clarAlertDefects,
  ...combinationDefects,
  ...clarModelVersionDefects,
  ...crp612AuxiliaryControlDefects,
  ...besideTheMeterDefects,
  ...crp612VariantDefects,
  ...crp612LimitDefects,
  ...crp612SearchDefects,
  ...crp612CredentialDefects,
  ...schemaDefects,
  ...contentDefects,
  ...tariffDefects,
  ...numberDefects,
  ...smallLetterDefects,
  ...credentialDefects,
  ...readingDefects,
  ...plainRequestDefects,
  ...roleDefects,
  ...accessDefects,
  ...messageDefects,
  ...deviceAnswerDefects,
  ...neighbouringHomeDefects,
  ...secondTimeDefects,
  ...wireDefects,
  ...formerUserDefects,
  ...againDefects,
  ...afterAnUpdateDefects,
  ...thirdTimeDefects,
  ...untouchedDefects,
  ...refusedAllTheSameDefects,
  ...datedCommandDefects,
  ...countedTogetherDefects,
  ...howeverItWentDefects,
  ...severalImagesDefects,
  ...oneAfterTheOtherDefects,
  ...scheduleDefects,
  ...knownDeviceDefects,
  ...toldDefects,
  ...lastingDefects,
  ...circumstanceDefects,
  ...inTheMiddleDefects,
  ...toldAnewDefects,
];

/** Thrown for an id that no defect has; lists those there are. */
export class UnknownDefect extends Error {
  override readonly name = 'UnknownDefect';
}

/** The defect of this id. Throws UnknownDefect. */
export function findDefect(id: string): Defect {
  const found = allDefects.find((one) => one.id === id);
  if (!found) throw new UnknownDefect(`there is no defect ${id}; known: ${allDefects.map((one) => one.id).join(', ')}`);
  return found;
}
