/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-locale"

#include "recourse-bag-locale.h"

/** recourse_bag_locale_init: nothing changes before recourse_bag_locale_enter(). */
void
recourse_bag_locale_init (RecourseBagLocale *self)
{
  g_return_if_fail (self != NULL);

  self->utf8 = newlocale (LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  self->before = (locale_t) 0;
}

/** recourse_bag_locale_clear: frees what it holds; the thread has left it. */
void
recourse_bag_locale_clear (RecourseBagLocale *self)
{
  g_return_if_fail (self != NULL);

  if (self->utf8 != (locale_t) 0)
    freelocale (self->utf8);
  self->utf8 = (locale_t) 0;
}

/** recourse_bag_locale_enter: until recourse_bag_locale_leave(), this thread reads UTF-8. */
void
recourse_bag_locale_enter (RecourseBagLocale *self)
{
  g_return_if_fail (self != NULL);

  if (self->utf8 != (locale_t) 0)
    self->before = uselocale (self->utf8);
}

/** recourse_bag_locale_leave: back to what the thread had. */
void
recourse_bag_locale_leave (RecourseBagLocale *self)
{
  g_return_if_fail (self != NULL);

  if (self->utf8 != (locale_t) 0)
    uselocale (self->before);
}
