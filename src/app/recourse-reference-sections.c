/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-sections"

#include "recourse-reference-sections.h"

#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-reference-list.h"
#include "recourse-reference-text.h"

#include <glib/gi18n.h>

/* --- Parts --------------------------------------------------------------------------------------
 */

static GtkWidget *
make_section (const char *title, const char *intro)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-2"));
  if (intro != NULL)
    recourse_label_append (box, intro, NULL);
  return box;
}

/* Takes @lines. */
static GtkWidget *
append_list (GtkWidget *box, RecourseReferenceModel *model, RecourseReferenceLines *lines)
{
  gtk_box_append (GTK_BOX (box),
                  recourse_reference_list_new (recourse_reference_model_peek_guide (model), lines,
                                               RECOURSE_REFERENCE_ROW_PLAIN));
  return box;
}

static GtkWidget *
append_kind (GtkWidget *box, RecourseReferenceModel *model, RecourseReferenceKind kind)
{
  g_autoptr (GPtrArray) entries = recourse_reference_model_list (model, 1u << kind);
  RecourseReferenceLines *lines;

  if (entries->len == 0)
    {
      recourse_label_append (box, _ ("There is nothing of this kind here."), NULL);
      return box;
    }
  lines = recourse_reference_lines_new ();
  recourse_reference_lines_add_all (lines, entries);
  return append_list (box, model, lines);
}

typedef guint (*Grouping) (const RecourseClaim *claim);

/* Adds those of @entries that @grouping puts into @group, under @heading if there are any. */
static void
add_group (RecourseReferenceLines *lines,
           GPtrArray *entries,
           Grouping grouping,
           guint group,
           const char *heading)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const RecourseReferenceEntry *entry = entries->pdata[i];

      if (grouping (entry->claim) != group)
        continue;
      if (!has_heading)
        recourse_reference_lines_add_heading (lines, heading);
      has_heading = TRUE;
      recourse_reference_lines_add (lines, entry);
    }
}

static guint
group_by_topic (const RecourseClaim *claim)
{
  return recourse_reference_topic (claim);
}

static guint
group_by_chapter (const RecourseClaim *claim)
{
  return recourse_reference_chapter (claim);
}

/* --- Sections -----------------------------------------------------------------------------------
 */

static GtkWidget *
make_claims (RecourseReferenceModel *model)
{
  g_autoptr (GPtrArray)
      entries = recourse_reference_model_list (model, RECOURSE_REFERENCE_CLAIM_KINDS);
  RecourseReferenceLines *lines = recourse_reference_lines_new ();
  GtkWidget *box = make_section (_ ("What We Know"),
                                 _ ("Everything that the program says, with where it comes from."));

  for (guint topic = 0; topic < RECOURSE_N_TOPICS; topic++)
    add_group (lines, entries, group_by_topic, topic,
               recourse_reference_text_topic ((RecourseReferenceTopic) topic));
  return append_list (box, model, lines);
}

static GtkWidget *
make_guide (RecourseReferenceModel *model)
{
  g_autoptr (GPtrArray)
      entries = recourse_reference_model_list (model, 1u << RECOURSE_REFERENCE_GUIDE);
  RecourseReferenceLines *lines = recourse_reference_lines_new ();
  GtkWidget *box = make_section (_ ("The Source Guide"),
                                 _ ("This program began with a guide for consumers that circulates "
                                    "in China. Each thing it says "
                                    "stands here with what is really known."));

  for (guint chapter = 0; chapter < RECOURSE_N_CHAPTERS; chapter++)
    add_group (lines, entries, group_by_chapter, chapter,
               recourse_reference_text_chapter ((RecourseGuideChapter) chapter));
  return append_list (box, model, lines);
}

static GtkWidget *
make_phones (RecourseReferenceModel *model)
{
  GtkWidget *box = make_section (_ ("Phone Numbers"),
                                 _ ("Each with what it is for, and what it is not for."));

  if (!recourse_guide_model_is_foreign_pack (recourse_reference_model_peek_guide (model)))
    return append_kind (box, model, RECOURSE_REFERENCE_CONTACT);
  recourse_label_append (box,
                         _ ("No number is shown, because this guidance did not come with Recourse. "
                            "Look it up in a place that you trust."),
                         NULL);
  return box;
}

static GtkWidget *
make_traps (RecourseReferenceModel *model)
{
  return append_kind (make_section (_ ("Traps"), _ ("Mistakes that many people make in a hurry.")),
                      model, RECOURSE_REFERENCE_TRAP);
}

static GtkWidget *
make_tracing (RecourseReferenceModel *model)
{
  GtkWidget *box = make_section (
      _ ("Following the Money"),
      _ ("Who can see where money went, what that shows, and what it cannot show."));

  return append_kind (box, model, RECOURSE_REFERENCE_TRACING);
}

static GtkWidget *
make_delay (RecourseReferenceModel *model)
{
  g_autoptr (GPtrArray)
      known = recourse_reference_model_list (model, 1u << RECOURSE_REFERENCE_DELAY);
  g_autoptr (GPtrArray)
      guide = recourse_reference_model_list (model, 1u << RECOURSE_REFERENCE_GUIDE);
  RecourseReferenceLines *lines = recourse_reference_lines_new ();
  GtkWidget *box = make_section (
      _ ("Delayed Arrival"),
      _ ("What the settings do once a transfer is sent, and what they do not."));

  recourse_reference_lines_add_all (lines, known);
  add_group (lines, guide, group_by_chapter, RECOURSE_CHAPTER_DELAY,
             _ ("What the source guide says"));
  return append_list (box, model, lines);
}

static GtkWidget *
make_glossary (RecourseReferenceModel *model)
{
  GtkWidget *box = make_section (_ ("Glossary"),
                                 _ ("Words that police, courts and banks use, in both languages."));

  return append_kind (box, model, RECOURSE_REFERENCE_TERM);
}

/* --- About the knowledge ------------------------------------------------------------------------
 */

static void
append_age (GtkWidget *box, RecourseReferenceModel *model)
{
  RecoursePack *pack = recourse_reference_model_peek_pack (model);
  RecourseLanguage language = recourse_guide_model_language (
      recourse_reference_model_peek_guide (model));
  g_autofree char *date = recourse_display_day (recourse_pack_peek_as_of (pack), language);
  g_autofree char *today = recourse_reference_model_dup_today (model);
  guint days = 0;

  recourse_label_append_take (box,
                              g_strdup_printf (_ ("Version %s, as things stood on %s."),
                                               recourse_pack_peek_version (pack), date),
                              NULL);
  if (recourse_reference_age (recourse_pack_peek_as_of (pack), today, &days))
    recourse_label_append_take (box, recourse_reference_text_age (days), NULL);
}

static void
append_counts (GtkWidget *box, RecoursePack *pack)
{
  guint n[RECOURSE_N_CLAIM_STATUSES] = { 0 };
  guint n_claims = recourse_pack_n_claims (pack);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < n_claims; i++)
    n[recourse_pack_claim (pack, i)->status]++;
  recourse_label_append_take (
      list, g_strdup_printf (ngettext ("%u statement:", "%u statements:", n_claims), n_claims),
      NULL);
  for (guint i = 0; i < RECOURSE_N_CLAIM_STATUSES; i++)
    recourse_label_append_take (
        list,
        /* Translators: a status, and how many statements have it */
        g_strdup_printf (_ ("• %s: %u"), recourse_display_claim_status ((RecourseClaimStatus) i),
                         n[i]),
        NULL);
  gtk_box_append (GTK_BOX (box), list);
}

static gboolean
is_unverified (const RecourseReferenceEntry *entry)
{
  return entry->status == RECOURSE_STATUS_UNVERIFIED;
}

static void
add_gaps (RecourseReferenceLines *lines, RecourseReferenceModel *model)
{
  g_autoptr (GPtrArray)
      entries = recourse_reference_model_list (model, RECOURSE_REFERENCE_CLAIM_KINDS);

  recourse_reference_lines_add_heading (lines, _ ("What Could Not Be Established"));
  for (guint i = 0; i < entries->len; i++)
    if (is_unverified (entries->pdata[i]))
      recourse_reference_lines_add (lines, entries->pdata[i]);
}

static GtkWidget *
make_about (RecourseReferenceModel *model)
{
  g_autoptr (GPtrArray) overdue = recourse_reference_sections_list_overdue (model);
  RecourseReferenceLines *lines = recourse_reference_lines_new ();
  GtkWidget *box = make_section (_ ("About This Knowledge"), NULL);

  append_age (box, model);
  append_counts (box, recourse_reference_model_peek_pack (model));
  if (overdue->len > 0)
    recourse_reference_lines_add_heading (lines, _ ("To Be Checked Again"));
  else
    recourse_label_append (box, _ ("No statement is past its date for being checked again."), NULL);
  recourse_reference_lines_add_all (lines, overdue);
  add_gaps (lines, model);
  return append_list (box, model, lines);
}

static const RecourseSection sections[] = {
  { "claims", N_ ("What We Know"), RECOURSE_SECTION_CREATE (make_claims) },
  { "guide", N_ ("The Source Guide"), RECOURSE_SECTION_CREATE (make_guide) },
  { "phones", N_ ("Phone Numbers"), RECOURSE_SECTION_CREATE (make_phones) },
  { "traps", N_ ("Traps"), RECOURSE_SECTION_CREATE (make_traps) },
  { "tracing", N_ ("Following the Money"), RECOURSE_SECTION_CREATE (make_tracing) },
  { "delay", N_ ("Delayed Arrival"), RECOURSE_SECTION_CREATE (make_delay) },
  { "glossary", N_ ("Glossary"), RECOURSE_SECTION_CREATE (make_glossary) },
  { "about", N_ ("About This Knowledge"), RECOURSE_SECTION_CREATE (make_about) },
};

/** recourse_reference_sections_get: the table of the sections; each is made from a
 * RecourseReferenceModel */
const RecourseSection *
recourse_reference_sections_get (guint *out_n)
{
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = G_N_ELEMENTS (sections);
  return sections;
}

/** recourse_reference_sections_list_overdue: (transfer container) (element-type
 * RecourseReferenceEntry): claims whose day for being checked again has passed */
GPtrArray *
recourse_reference_sections_list_overdue (RecourseReferenceModel *model)
{
  g_autoptr (GPtrArray)
      entries = recourse_reference_model_list (model, RECOURSE_REFERENCE_CLAIM_KINDS);
  g_autofree char *today = recourse_reference_model_dup_today (model);
  GPtrArray *overdue = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const RecourseReferenceEntry *entry = entries->pdata[i];

      if (recourse_reference_is_overdue (entry->claim, today))
        g_ptr_array_add (overdue, entries->pdata[i]);
    }
  return overdue;
}
