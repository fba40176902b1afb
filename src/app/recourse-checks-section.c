/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-checks-section"

#include "recourse-checks-section.h"

#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-prevention-card.h"

#include <glib/gi18n.h>

/** recourse_checks_section_new: what to look at before, while and after paying; see RecourseSection
 */
GtkWidget *
recourse_checks_section_new (RecourseProtectModel *model)
{
  RecourseGuideModel *guide = recourse_protect_model_peek_guide (model);
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Three Checks"), "title-2"));
  recourse_label_append (box,
                         _ ("Three moments at which a look can keep a payment from going wrong: "
                            "before it, during it and after it."),
                         NULL);
  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (pack, i);

      if (part->kind == RECOURSE_PREVENTION_MOMENT)
        gtk_box_append (GTK_BOX (box), recourse_prevention_card_new (guide, part, FALSE));
    }
  return box;
}
