/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseBrokenPackPage: what is wrong with the knowledge, and what can still be done. */
#define RECOURSE_TYPE_BROKEN_PACK_PAGE (recourse_broken_pack_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseBrokenPackPage,
                      recourse_broken_pack_page,
                      RECOURSE,
                      BROKEN_PACK_PAGE,
                      AdwBin)

GtkWidget *recourse_broken_pack_page_new (const GError *error,
                                          gboolean is_foreign) G_GNUC_WARN_UNUSED_RESULT;
void recourse_broken_pack_page_set_contact (RecourseBrokenPackPage *self,
                                            const RecourseContact *contact,
                                            RecourseLanguage language);

G_END_DECLS
