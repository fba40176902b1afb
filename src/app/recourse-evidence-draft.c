/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-draft"

#include "recourse-evidence-draft.h"

#include "recourse-china-time.h"

struct _RecourseEvidenceDraft
{
  char *path;
  GBytes *contents;
  char *name;
  char *kind; /* NULL: nothing is said */
  char *note;
  char *order;
  gint64 happened;
};

static RecourseEvidenceDraft *
new_draft (const char *kind)
{
  RecourseEvidenceDraft *self = g_new0 (RecourseEvidenceDraft, 1);

  self->kind = g_strdup (kind);
  self->happened = RECOURSE_TIME_UNKNOWN;
  return self;
}

/** recourse_evidence_draft_new_file: @kind: (nullable): of the pack */
RecourseEvidenceDraft *
recourse_evidence_draft_new_file (const char *path, const char *kind)
{
  RecourseEvidenceDraft *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = new_draft (kind);
  self->path = g_strdup (path);
  return self;
}

/** recourse_evidence_draft_new_pasted: @contents: as the clipboard gave them */
RecourseEvidenceDraft *
recourse_evidence_draft_new_pasted (GBytes *contents, const char *name, const char *kind)
{
  RecourseEvidenceDraft *self;

  g_return_val_if_fail (contents != NULL && name != NULL, NULL);

  self = new_draft (kind);
  self->contents = g_bytes_ref (contents);
  self->name = g_strdup (name);
  return self;
}

/** recourse_evidence_draft_new_described: a copy of @what */
RecourseEvidenceDraft *
recourse_evidence_draft_new_described (const RecourseExhibitDescription *what)
{
  RecourseEvidenceDraft *self;

  g_return_val_if_fail (what != NULL, NULL);

  self = new_draft (what->kind);
  self->note = g_strdup (what->note);
  self->order = g_strdup (what->order);
  self->happened = what->happened;
  return self;
}

/** recourse_evidence_draft_free: @self: (transfer full) (nullable) */
void
recourse_evidence_draft_free (RecourseEvidenceDraft *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->note);
  g_free (self->order);
  g_free (self);
}

static void
free_draft (gpointer draft)
{
  recourse_evidence_draft_free (draft);
}

/** recourse_evidence_drafts_new: (transfer full): an empty list that owns its drafts */
GPtrArray *
recourse_evidence_drafts_new (void)
{
  return g_ptr_array_new_with_free_func (free_draft);
}

/** recourse_evidence_draft_dup_name: (transfer full): what a person knows it by; valid UTF-8 */
char *
recourse_evidence_draft_dup_name (const RecourseEvidenceDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path != NULL ? g_filename_display_basename (self->path) : g_strdup (self->name);
}

/** recourse_evidence_draft_fill: @out_item borrows all from @self */
void
recourse_evidence_draft_fill (const RecourseEvidenceDraft *self, RecourseIntakeItem *out_item)
{
  g_return_if_fail (self != NULL && out_item != NULL);

  *out_item = (RecourseIntakeItem){ .path = self->path,
                                    .contents = self->contents,
                                    .name = self->name,
                                    .kind = self->kind != NULL ? self->kind : "",
                                    .note = self->note,
                                    .order = self->order,
                                    .happened = self->happened };
}

/** recourse_evidence_draft_describe: it borrows all from @self */
RecourseExhibitDescription
recourse_evidence_draft_describe (const RecourseEvidenceDraft *self)
{
  return (RecourseExhibitDescription){
    .kind = self->kind, .note = self->note, .order = self->order, .happened = self->happened
  };
}
