import { defineParameterType } from '@cucumber/cucumber';
import type { CertificateHolder } from '../support/world/certificate-words';
import { CERTIFICATE_HOLDER, CERTIFICATE_USAGE, certificateUsage } from '../support/world/certificate-words';
import { COMMAND_CONTENT, commandContent } from '../support/world/command-content';
import { CONDUCT, conduct } from '../support/world/conduct-words';
import { S1SP_SUPPORT, s1spSupport } from '../support/world/s1sp-words';

defineParameterType({ name: 'commandContent', regexp: COMMAND_CONTENT, transformer: commandContent });
defineParameterType({ name: 's1spSupport', regexp: S1SP_SUPPORT, transformer: s1spSupport });
defineParameterType({ name: 'certificateHolder', regexp: CERTIFICATE_HOLDER, transformer: (holder: string) => holder as CertificateHolder });
defineParameterType({ name: 'certificateUsage', regexp: CERTIFICATE_USAGE, transformer: certificateUsage });
defineParameterType({ name: 'conduct', regexp: CONDUCT, transformer: conduct });
