// Flickcurl: paces itself; that it blocks is what is left to say.
// --- flickcurl.h
#pragma once
extern "C" {
typedef struct flickcurl_s flickcurl;
typedef struct flickcurl_photo_s flickcurl_photo;
flickcurl_photo *flickcurl_photos_getInfo(flickcurl *fc, const char *photo_id);
typedef struct flickcurl_photos_list_params_s flickcurl_photos_list_params;
int flickcurl_photos_list_params_init(flickcurl_photos_list_params *list_params);
}
// --- panel.cpp
#include <flickcurl.h>

#include <glib.h>

static flickcurl *client;

void all(const char **from, const char **to) {
  for (; from != to; ++from)
    flickcurl_photos_getInfo(client, *from);  // ok: [ratelimit-request-in-loop] the library waits a second
}

static gboolean tick(gpointer) {
  flickcurl_photos_getInfo(client, "1");  // expect: [ratelimit-blocking-in-async]
  flickcurl_photos_list_params_init(nullptr);  // ok: [ratelimit-blocking-in-async] no client, no request
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }
