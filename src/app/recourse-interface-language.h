/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-language.h"

G_BEGIN_DECLS

/*
 * The language of the interface: gettext, made to switch while the program runs and to work on a
 * machine whose locale is "C".
 */

void recourse_interface_language_init (void);
void recourse_interface_language_apply (RecourseLanguage language);
RecourseLanguage recourse_interface_language_other (RecourseLanguage language);
const char *recourse_interface_language_own_name (RecourseLanguage language);
const char *recourse_interface_language_switch_hint (RecourseLanguage language);

char *recourse_interface_language_build_path (const char *subfolder);

G_END_DECLS
