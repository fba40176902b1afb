/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-services"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

static const char *const SERVICE_KEYS[] = { "id",           "switch",      "name",   "what",
                                            "when_winning", "when_losing", "claims", NULL };
static const char *const EXTRA_WORDS[] = { "lawyer", "notary", "preservation", "payee_missing",
                                           NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (EXTRA_WORDS) == RECOURSE_N_EXTRAS + 1);

/**
 * recourse_pack_reader_optional_extra:
 * @out_has_extra: (out): whether there is one
 *
 * Reads the member `switch`: what has to be switched on in the comparison.
 */
gboolean
recourse_pack_reader_optional_extra (const RecourseJsonView *view,
                                     gboolean *out_has_extra,
                                     RecourseExtra *out_extra,
                                     GError **error)
{
  guint extra = 0;

  *out_has_extra = recourse_json_view_has (view, "switch");
  if (!*out_has_extra)
    return TRUE;
  if (!recourse_pack_reader_get_choice (view, "switch", EXTRA_WORDS, &extra, error))
    return FALSE;
  *out_extra = (RecourseExtra) extra;
  return TRUE;
}

/* Services are read in order, so those after @service have no switch yet. */
static gboolean
check_extra (RecoursePackReader *self,
             const RecourseJsonView *view,
             const RecoursePackService *service,
             GError **error)
{
  for (guint i = 0; i < recourse_pack_n_services (self->pack); i++)
    {
      const RecoursePackService *other = recourse_pack_service (self->pack, i);

      if (other == service || !service->has_extra || !other->has_extra
          || other->extra != service->extra)
        continue;
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "the switch '%s' has another service already",
                                EXTRA_WORDS[service->extra]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_bearers (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecoursePackService *service,
              GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  gboolean has_when_losing = FALSE;

  if (!recourse_pack_reader_optional_text (self, view, "when_winning", scope,
                                           &service->has_when_winning, &service->when_winning,
                                           error)
      || !recourse_pack_reader_optional_text (self, view, "when_losing", scope, &has_when_losing,
                                              &service->when_losing, error))
    return FALSE;
  return service->has_when_winning == has_when_losing
         || recourse_pack_reader_refuse (view, error,
                                         "'when_winning' and 'when_losing' stand together");
}

static gboolean
read_service (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  RecoursePackService *service = item;

  return recourse_pack_reader_optional_extra (view, &service->has_extra, &service->extra, error)
         && check_extra (self, view, service, error)
         && recourse_pack_reader_text (self, view, "name", scope, &service->name, error)
         && recourse_pack_reader_text (self, view, "what", scope, &service->what, error)
         && read_bearers (self, view, service, error)
         && recourse_pack_reader_claims (self, view, &service->claims, error);
}

const RecoursePackItemKind recourse_pack_service_kind = { "service", sizeof (RecoursePackService),
                                                          SERVICE_KEYS, NULL, read_service };
