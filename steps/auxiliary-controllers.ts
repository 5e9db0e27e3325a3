import type { DataTable } from '@cucumber/cucumber';
import { defineParameterType, Then } from '@cucumber/cucumber';
import type { AuxiliaryList } from '../support/world/findings/auxiliary-answer';
import { AUXILIARY_LISTS, auxiliaryList } from '../support/world/findings/auxiliary-answer';
import { expectAuxiliaryList } from '../support/world/expect/auxiliary';
import type { World } from '../support/world/stage/world';
import { reads, word } from '../support/world/words/vocabulary';

defineParameterType(word({ name: 'auxiliaryList', regexp: new RegExp(AUXILIARY_LISTS.join('|')), transformer: auxiliaryList }));

Then(reads('the answer/alert has the {auxiliaryList}'), function (this: World, list: AuxiliaryList, table: DataTable) {
  expectAuxiliaryList(this, list, table.hashes());
});
