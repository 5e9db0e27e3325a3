import { defineParameterType } from '@cucumber/cucumber';
import type { CertificateHolder } from '../support/world/words/certificates';
import { CERTIFICATE_HOLDER, CERTIFICATE_USAGE, certificateUsage } from '../support/world/words/certificates';
import { COMMAND_CONTENT, commandContent } from '../support/world/findings/command-content';
import { CONDUCT, conduct } from '../support/world/words/conduct';
import { S1SP_SUPPORT, s1spSupport } from '../support/world/words/s1sp';
import { word } from '../support/world/words/vocabulary';

defineParameterType(word({ name: 'commandContent', regexp: COMMAND_CONTENT, transformer: commandContent }));
defineParameterType(word({ name: 's1spSupport', regexp: S1SP_SUPPORT, transformer: s1spSupport }));
defineParameterType(
  word({
    name: 'certificateHolder',
    regexp: CERTIFICATE_HOLDER,
    transformer: (holder: string) => holder as CertificateHolder,
  }),
);
defineParameterType(word({ name: 'certificateUsage', regexp: CERTIFICATE_USAGE, transformer: certificateUsage }));
defineParameterType(word({ name: 'conduct', regexp: CONDUCT, transformer: conduct }));
