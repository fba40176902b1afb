/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-prevention"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-protection.h"

#include <string.h>

static const char *const PREVENTION_KEYS[] = { "id",    "kind",  "title",  "summary",
                                               "guide", "items", "claims", NULL };
static const char *const ITEM_KEYS[] = {
  "id", "text", "where", "fallback", "limit", "claims", NULL
};
static const char *const KIND_WORDS[] = {
  "wall", "bank", "elder", "moment", "offer", "lawyer", NULL
};

/* Screens change: whoever names one says what to do when it looks different. */
static gboolean
read_where (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecoursePreventionItem *item,
            GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  gboolean has_fallback = FALSE;

  if (!recourse_pack_reader_optional_text (self, view, "where", scope, &item->has_where,
                                           &item->where, error)
      || !recourse_pack_reader_optional_text (self, view, "fallback", scope, &has_fallback,
                                              &item->fallback, error))
    return FALSE;
  return item->has_where == has_fallback
         || recourse_pack_reader_refuse (view, error, "'where' and 'fallback' stand together");
}

static gboolean
read_item (RecoursePackReader *self, const RecourseJsonView *view, gpointer data, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecoursePreventionItem *item = data;

  return recourse_pack_reader_text (self, view, "text", scope, &item->text, error)
         && read_where (self, view, item, error)
         && recourse_pack_reader_optional_text (self, view, "limit", scope, &item->has_limit,
                                                &item->limit, error)
         && recourse_pack_reader_protection_claims (self, view, &item->claims, error);
}

static const RecoursePackItemKind item_kind = { "item",    sizeof (RecoursePreventionItem),
                                                ITEM_KEYS, NULL,
                                                read_item, RECOURSE_PREVENTION_MAX_ITEMS };

static gboolean
has_item (const RecoursePrevention *part, const char *id)
{
  for (guint i = 0; i < part->n_items; i++)
    if (strcmp (part->items[i].id, id) == 0)
      return TRUE;
  return FALSE;
}

/* A household file names an item by its id alone. Parts that are still to be read have no items. */
static gboolean
check_items_are_new (RecoursePackReader *self,
                     const RecourseJsonView *view,
                     const RecoursePrevention *part,
                     GError **error)
{
  for (guint i = 0; i < recourse_pack_n_preventions (self->pack); i++)
    {
      const RecoursePrevention *other = recourse_pack_prevention (self->pack, i);

      for (guint item = 0; other != part && item < part->n_items; item++)
        if (has_item (other, part->items[item].id))
          return recourse_pack_reader_refuse_text (
              view, error, RECOURSE_ERROR_INVALID_CONTENT,
              "another part has this item:", part->items[item].id);
    }
  return TRUE;
}

static gboolean
read_prevention (RecoursePackReader *self,
                 const RecourseJsonView *view,
                 gpointer item,
                 GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_protection_scope;
  RecoursePrevention *part = item;
  guint kind = 0;

  if (!recourse_pack_reader_get_choice (view, "kind", KIND_WORDS, &kind, error)
      || !recourse_pack_reader_text (self, view, "title", scope, &part->title, error)
      || !recourse_pack_reader_text (self, view, "summary", scope, &part->summary, error)
      || !recourse_pack_reader_optional_guide (self, view, &part->guide, error)
      || !recourse_pack_reader_protection_claims (self, view, &part->claims, error))
    return FALSE;
  part->kind = (RecoursePreventionKind) kind;
  part->items = recourse_pack_reader_items (self, view, "items", &item_kind, &part->n_items, error);
  return part->items != NULL && check_items_are_new (self, view, part, error);
}

const RecoursePackItemKind recourse_pack_prevention_kind = { "part", sizeof (RecoursePrevention),
                                                             PREVENTION_KEYS, NULL,
                                                             read_prevention };
