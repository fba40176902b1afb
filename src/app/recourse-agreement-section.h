/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseAgreementSection: the family agreement of the page Protect: what stands on it, and how
 * to print it. */
#define RECOURSE_TYPE_AGREEMENT_SECTION (recourse_agreement_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseAgreementSection,
                      recourse_agreement_section,
                      RECOURSE,
                      AGREEMENT_SECTION,
                      AdwBin)

GtkWidget *recourse_agreement_section_new (RecourseProtectModel *protect);

G_END_DECLS
