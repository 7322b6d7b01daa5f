// throttlint stand-in: what TLS users of Asio take from OpenSSL.
#pragma once
#if __has_include(<openssl/ssl.h>)
#include <openssl/ssl.h>
#else
typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;
long SSL_set_tlsext_host_name(SSL *ssl, const char *name);
int SSL_set1_host(SSL *ssl, const char *name);
unsigned long ERR_get_error(void);
#endif
