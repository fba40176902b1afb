/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-notice"

#include "recourse-notice.h"

#define SECONDS 8

/**
 * recourse_notice_show:
 * @overlay: where it appears
 * @text: what was done, in a few words; shown as it is
 *
 * Shows a short notice in the place of the last one, so that the newest is never kept waiting.
 */
void
recourse_notice_show (AdwToastOverlay *overlay, const char *text)
{
  g_autofree char *escaped = NULL;
  AdwToast *last;
  AdwToast *toast;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (text != NULL);

  /* A toast takes markup, and the text may come from a pack. */
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_timeout (toast, SECONDS);
  last = g_object_get_data (G_OBJECT (overlay), "recourse-notice");
  if (last != NULL)
    adw_toast_dismiss (last);
  g_object_set_data_full (G_OBJECT (overlay), "recourse-notice", g_object_ref (toast),
                          g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}
