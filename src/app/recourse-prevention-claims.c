/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-prevention-claims"

#include "recourse-prevention-claims.h"

#include "recourse-claim-list.h"
#include "recourse-disclosure.h"

#include <glib/gi18n.h>

#define PART "recourse-part"

static void
populate_guide_cb (RecourseGuideModel *guide, GtkBox *content, GObject *disclosure)
{
  const RecoursePrevention *part = g_object_get_data (disclosure, PART);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  g_ptr_array_add (claims, (gpointer) part->guide);
  gtk_box_append (content, recourse_claim_list_new (guide, claims));
}

static void
populate_sources_cb (RecourseGuideModel *guide, GtkBox *content, GObject *disclosure)
{
  const RecoursePrevention *part = g_object_get_data (disclosure, PART);
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  recourse_claim_list_collect (claims, &part->claims);
  for (guint i = 0; i < part->n_items; i++)
    recourse_claim_list_collect (claims, &part->items[i].claims);
  gtk_box_append (content, recourse_claim_list_new (guide, claims));
}

static void
append_disclosure (GtkWidget *box,
                   RecourseGuideModel *guide,
                   const RecoursePrevention *part,
                   const char *title,
                   const char *name,
                   GCallback populate)
{
  g_autofree char *key = g_strdup_printf ("prevention/%s/%s", part->id, name);
  GtkWidget *disclosure = recourse_disclosure_new (guide, title, key);

  g_object_set_data (G_OBJECT (disclosure), PART, (gpointer) part);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), populate, guide);
  gtk_box_append (GTK_BOX (box), disclosure);
}

/**
 * recourse_prevention_claims_append:
 * @part: borrowed from its pack, which has to last as long as @box
 *
 * What the source guide says of it, where it says something, and what all of it rests on; folded
 * until somebody asks for them.
 */
void
recourse_prevention_claims_append (GtkWidget *box,
                                   RecourseGuideModel *guide,
                                   const RecoursePrevention *part)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (part != NULL);

  if (part->guide != NULL)
    append_disclosure (box, guide, part, _ ("What the guide says, and what is known"), "guide",
                       G_CALLBACK (populate_guide_cb));
  append_disclosure (box, guide, part, _ ("What this rests on"), "sources",
                     G_CALLBACK (populate_sources_cb));
}
