/* throttlint stand-in for <curl/curl.h>: declarations only, served when libcurl
 * is not installed. */
#ifndef THROTTLINT_STUB_CURL_H
#define THROTTLINT_STUB_CURL_H
#include <stddef.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>

#define LIBCURL_VERSION "8.0.0"
#define LIBCURL_VERSION_MAJOR 8
#define LIBCURL_VERSION_MINOR 0
#define LIBCURL_VERSION_PATCH 0
#define LIBCURL_VERSION_NUM 0x080000
#define CURL_AT_LEAST_VERSION(x, y, z)                                         \
  (LIBCURL_VERSION_NUM >= ((x) << 16 | (y) << 8 | (z)))
#define CURL_EXTERN
#define CURL_ERROR_SIZE 256
#define CURL_MAX_WRITE_SIZE 16384
#define CURL_READFUNC_ABORT 0x10000000
#define CURL_WRITEFUNC_PAUSE 0x10000001
#define CURL_WRITEFUNC_ERROR 0xFFFFFFFF

#ifdef __cplusplus
extern "C" {
#endif

typedef void CURL;
typedef void CURLM;
typedef void CURLSH;
typedef long long curl_off_t;
typedef int curl_socket_t;
typedef struct curl_mime curl_mime;
typedef struct curl_mimepart curl_mimepart;
typedef struct Curl_URL CURLU;

#define CURL_SOCKET_BAD -1
#define CURL_SOCKET_TIMEOUT CURL_SOCKET_BAD

struct curl_slist {
  char *data;
  struct curl_slist *next;
};

typedef enum {
  CURLE_OK = 0,
  CURLE_UNSUPPORTED_PROTOCOL,
  CURLE_FAILED_INIT,
  CURLE_URL_MALFORMAT,
  CURLE_NOT_BUILT_IN,
  CURLE_COULDNT_RESOLVE_PROXY,
  CURLE_COULDNT_RESOLVE_HOST,
  CURLE_COULDNT_CONNECT,
  CURLE_WEIRD_SERVER_REPLY,
  CURLE_REMOTE_ACCESS_DENIED,
  CURLE_HTTP2 = 16,
  CURLE_PARTIAL_FILE = 18,
  CURLE_HTTP_RETURNED_ERROR = 22,
  CURLE_WRITE_ERROR = 23,
  CURLE_UPLOAD_FAILED = 25,
  CURLE_READ_ERROR = 26,
  CURLE_OUT_OF_MEMORY = 27,
  CURLE_OPERATION_TIMEDOUT = 28,
  CURLE_RANGE_ERROR = 33,
  CURLE_SSL_CONNECT_ERROR = 35,
  CURLE_BAD_DOWNLOAD_RESUME = 36,
  CURLE_ABORTED_BY_CALLBACK = 42,
  CURLE_BAD_FUNCTION_ARGUMENT = 43,
  CURLE_TOO_MANY_REDIRECTS = 47,
  CURLE_UNKNOWN_OPTION = 48,
  CURLE_GOT_NOTHING = 52,
  CURLE_SEND_ERROR = 55,
  CURLE_RECV_ERROR = 56,
  CURLE_SSL_CERTPROBLEM = 58,
  CURLE_PEER_FAILED_VERIFICATION = 60,
  CURLE_LOGIN_DENIED = 67,
  CURLE_REMOTE_FILE_NOT_FOUND = 78,
  CURLE_AGAIN = 81,
  CURLE_HTTP2_STREAM = 92,
  CURLE_HTTP3 = 95,
  CURL_LAST
} CURLcode;
#define CURLE_OPERATION_TIMEOUTED CURLE_OPERATION_TIMEDOUT
#define CURLE_SSL_CACERT CURLE_PEER_FAILED_VERIFICATION
#define CURLE_HTTP_NOT_FOUND CURLE_HTTP_RETURNED_ERROR

typedef enum {
  CURLOPT_PORT = 3,
  CURLOPT_TIMEOUT = 13,
  CURLOPT_INFILESIZE = 14,
  CURLOPT_LOW_SPEED_LIMIT = 19,
  CURLOPT_LOW_SPEED_TIME = 20,
  CURLOPT_RESUME_FROM = 21,
  CURLOPT_CRLF = 27,
  CURLOPT_SSLVERSION = 32,
  CURLOPT_TIMECONDITION = 33,
  CURLOPT_TIMEVALUE = 34,
  CURLOPT_VERBOSE = 41,
  CURLOPT_HEADER = 42,
  CURLOPT_NOPROGRESS = 43,
  CURLOPT_NOBODY = 44,
  CURLOPT_FAILONERROR = 45,
  CURLOPT_UPLOAD = 46,
  CURLOPT_POST = 47,
  CURLOPT_DIRLISTONLY = 48,
  CURLOPT_APPEND = 50,
  CURLOPT_NETRC = 51,
  CURLOPT_FOLLOWLOCATION = 52,
  CURLOPT_TRANSFERTEXT = 53,
  CURLOPT_PUT = 54,
  CURLOPT_AUTOREFERER = 58,
  CURLOPT_PROXYPORT = 59,
  CURLOPT_POSTFIELDSIZE = 60,
  CURLOPT_HTTPPROXYTUNNEL = 61,
  CURLOPT_SSL_VERIFYPEER = 64,
  CURLOPT_MAXREDIRS = 68,
  CURLOPT_FILETIME = 69,
  CURLOPT_MAXCONNECTS = 71,
  CURLOPT_FRESH_CONNECT = 74,
  CURLOPT_FORBID_REUSE = 75,
  CURLOPT_CONNECTTIMEOUT = 78,
  CURLOPT_HTTPGET = 80,
  CURLOPT_SSL_VERIFYHOST = 81,
  CURLOPT_HTTP_VERSION = 84,
  CURLOPT_DNS_CACHE_TIMEOUT = 92,
  CURLOPT_COOKIESESSION = 96,
  CURLOPT_BUFFERSIZE = 98,
  CURLOPT_NOSIGNAL = 99,
  CURLOPT_PROXYTYPE = 101,
  CURLOPT_UNRESTRICTED_AUTH = 105,
  CURLOPT_HTTPAUTH = 107,
  CURLOPT_PROXYAUTH = 111,
  CURLOPT_IPRESOLVE = 113,
  CURLOPT_USE_SSL = 119,
  CURLOPT_TCP_NODELAY = 121,
  CURLOPT_CONNECT_ONLY = 141,
  CURLOPT_TIMEOUT_MS = 155,
  CURLOPT_CONNECTTIMEOUT_MS = 156,
  CURLOPT_POSTREDIR = 161,
  CURLOPT_CERTINFO = 172,
  CURLOPT_PROTOCOLS = 181,
  CURLOPT_REDIR_PROTOCOLS = 182,
  CURLOPT_TRANSFER_ENCODING = 207,
  CURLOPT_TCP_KEEPALIVE = 213,
  CURLOPT_TCP_KEEPIDLE = 214,
  CURLOPT_TCP_KEEPINTVL = 215,
  CURLOPT_SSL_OPTIONS = 216,
  CURLOPT_EXPECT_100_TIMEOUT_MS = 227,
  CURLOPT_SSL_VERIFYSTATUS = 232,
  CURLOPT_PIPEWAIT = 237,
  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_CURLU = 10282,
  CURLOPT_PROXY = 10004,
  CURLOPT_USERPWD = 10005,
  CURLOPT_PROXYUSERPWD = 10006,
  CURLOPT_RANGE = 10007,
  CURLOPT_READDATA = 10009,
  CURLOPT_ERRORBUFFER = 10010,
  CURLOPT_POSTFIELDS = 10015,
  CURLOPT_REFERER = 10016,
  CURLOPT_USERAGENT = 10018,
  CURLOPT_COOKIE = 10022,
  CURLOPT_HTTPHEADER = 10023,
  CURLOPT_HTTPPOST = 10024,
  CURLOPT_SSLCERT = 10025,
  CURLOPT_KEYPASSWD = 10026,
  CURLOPT_HEADERDATA = 10029,
  CURLOPT_COOKIEFILE = 10031,
  CURLOPT_CUSTOMREQUEST = 10036,
  CURLOPT_STDERR = 10037,
  CURLOPT_XFERINFODATA = 10057,
  CURLOPT_INTERFACE = 10062,
  CURLOPT_CAINFO = 10065,
  CURLOPT_COOKIEJAR = 10082,
  CURLOPT_SSL_CIPHER_LIST = 10083,
  CURLOPT_SSLCERTTYPE = 10086,
  CURLOPT_SSLKEY = 10087,
  CURLOPT_DEBUGDATA = 10095,
  CURLOPT_CAPATH = 10097,
  CURLOPT_SHARE = 10100,
  CURLOPT_ACCEPT_ENCODING = 10102,
  CURLOPT_PRIVATE = 10103,
  CURLOPT_NETRC_FILE = 10118,
  CURLOPT_SSH_PRIVATE_KEYFILE = 10153,
  CURLOPT_COPYPOSTFIELDS = 10165,
  CURLOPT_USERNAME = 10173,
  CURLOPT_PASSWORD = 10174,
  CURLOPT_NOPROXY = 10177,
  CURLOPT_MAIL_FROM = 10186,
  CURLOPT_MAIL_RCPT = 10187,
  CURLOPT_RESOLVE = 10203,
  CURLOPT_DNS_SERVERS = 10211,
  CURLOPT_XOAUTH2_BEARER = 10220,
  CURLOPT_PINNEDPUBLICKEY = 10230,
  CURLOPT_UNIX_SOCKET_PATH = 10231,
  CURLOPT_CONNECT_TO = 10243,
  CURLOPT_MIMEPOST = 10269,
  CURLOPT_DOH_URL = 10279,
  CURLOPT_AWS_SIGV4 = 10305,
  CURLOPT_PROTOCOLS_STR = 10318,
  CURLOPT_REDIR_PROTOCOLS_STR = 10319,
  CURLOPT_CAINFO_BLOB = 40309,
  CURLOPT_WRITEFUNCTION = 20011,
  CURLOPT_READFUNCTION = 20012,
  CURLOPT_PROGRESSFUNCTION = 20056,
  CURLOPT_HEADERFUNCTION = 20079,
  CURLOPT_DEBUGFUNCTION = 20094,
  CURLOPT_SSL_CTX_FUNCTION = 20108,
  CURLOPT_SOCKOPTFUNCTION = 20148,
  CURLOPT_OPENSOCKETFUNCTION = 20163,
  CURLOPT_SEEKFUNCTION = 20167,
  CURLOPT_XFERINFOFUNCTION = 20219,
  CURLOPT_INFILESIZE_LARGE = 30115,
  CURLOPT_RESUME_FROM_LARGE = 30116,
  CURLOPT_MAXFILESIZE_LARGE = 30117,
  CURLOPT_POSTFIELDSIZE_LARGE = 30120,
  CURLOPT_MAX_SEND_SPEED_LARGE = 30145,
  CURLOPT_MAX_RECV_SPEED_LARGE = 30146,
  CURLOPT_LASTENTRY
} CURLoption;
#define CURLOPT_FILE CURLOPT_WRITEDATA
#define CURLOPT_INFILE CURLOPT_READDATA
#define CURLOPT_WRITEHEADER CURLOPT_HEADERDATA
#define CURLOPT_ENCODING CURLOPT_ACCEPT_ENCODING
#define CURLOPT_PROGRESSDATA CURLOPT_XFERINFODATA

typedef enum {
  CURLINFO_NONE,
  CURLINFO_EFFECTIVE_URL = 0x100001,
  CURLINFO_CONTENT_TYPE = 0x100012,
  CURLINFO_PRIVATE = 0x100015,
  CURLINFO_REDIRECT_URL = 0x10001f,
  CURLINFO_PRIMARY_IP = 0x100020,
  CURLINFO_RESPONSE_CODE = 0x200002,
  CURLINFO_HEADER_SIZE = 0x20000b,
  CURLINFO_REQUEST_SIZE = 0x20000c,
  CURLINFO_SSL_VERIFYRESULT = 0x20000d,
  CURLINFO_FILETIME = 0x20000e,
  CURLINFO_REDIRECT_COUNT = 0x200014,
  CURLINFO_HTTP_CONNECTCODE = 0x200016,
  CURLINFO_OS_ERRNO = 0x200019,
  CURLINFO_NUM_CONNECTS = 0x20001a,
  CURLINFO_PRIMARY_PORT = 0x200028,
  CURLINFO_HTTP_VERSION = 0x20002e,
  CURLINFO_TOTAL_TIME = 0x300003,
  CURLINFO_NAMELOOKUP_TIME = 0x300004,
  CURLINFO_CONNECT_TIME = 0x300005,
  CURLINFO_SIZE_DOWNLOAD = 0x300008,
  CURLINFO_SPEED_DOWNLOAD = 0x300009,
  CURLINFO_CONTENT_LENGTH_DOWNLOAD = 0x30000f,
  CURLINFO_COOKIELIST = 0x40001c,
  CURLINFO_CERTINFO = 0x400022,
  CURLINFO_ACTIVESOCKET = 0x50002c,
  CURLINFO_SIZE_DOWNLOAD_T = 0x600008,
  CURLINFO_SPEED_DOWNLOAD_T = 0x600009,
  CURLINFO_CONTENT_LENGTH_DOWNLOAD_T = 0x60000f,
  CURLINFO_TOTAL_TIME_T = 0x600032,
  CURLINFO_RETRY_AFTER = 0x600039,
  CURLINFO_LASTONE = 64
} CURLINFO;
#define CURLINFO_HTTP_CODE CURLINFO_RESPONSE_CODE

typedef enum {
  CURLINFO_TEXT = 0,
  CURLINFO_HEADER_IN,
  CURLINFO_HEADER_OUT,
  CURLINFO_DATA_IN,
  CURLINFO_DATA_OUT,
  CURLINFO_SSL_DATA_IN,
  CURLINFO_SSL_DATA_OUT,
  CURLINFO_END
} curl_infotype;

enum {
  CURL_HTTP_VERSION_NONE,
  CURL_HTTP_VERSION_1_0,
  CURL_HTTP_VERSION_1_1,
  CURL_HTTP_VERSION_2_0,
  CURL_HTTP_VERSION_2TLS,
  CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE,
  CURL_HTTP_VERSION_3 = 30
};
#define CURL_HTTP_VERSION_2 CURL_HTTP_VERSION_2_0
enum {
  CURL_SSLVERSION_DEFAULT,
  CURL_SSLVERSION_TLSv1,
  CURL_SSLVERSION_SSLv2,
  CURL_SSLVERSION_SSLv3,
  CURL_SSLVERSION_TLSv1_0,
  CURL_SSLVERSION_TLSv1_1,
  CURL_SSLVERSION_TLSv1_2,
  CURL_SSLVERSION_TLSv1_3
};
enum CURL_NETRC_OPTION {
  CURL_NETRC_IGNORED,
  CURL_NETRC_OPTIONAL,
  CURL_NETRC_REQUIRED
};
typedef enum {
  CURLPROXY_HTTP = 0,
  CURLPROXY_HTTP_1_0 = 1,
  CURLPROXY_HTTPS = 2,
  CURLPROXY_SOCKS4 = 4,
  CURLPROXY_SOCKS5 = 5,
  CURLPROXY_SOCKS4A = 6,
  CURLPROXY_SOCKS5_HOSTNAME = 7
} curl_proxytype;
#define CURLAUTH_NONE ((unsigned long)0)
#define CURLAUTH_BASIC (((unsigned long)1) << 0)
#define CURLAUTH_DIGEST (((unsigned long)1) << 1)
#define CURLAUTH_NTLM (((unsigned long)1) << 3)
#define CURLAUTH_BEARER (((unsigned long)1) << 6)
#define CURLAUTH_ANY (~((unsigned long)1 << 4))
#define CURLPROTO_HTTP (1 << 0)
#define CURLPROTO_HTTPS (1 << 1)
#define CURL_IPRESOLVE_WHATEVER 0
#define CURL_IPRESOLVE_V4 1
#define CURL_IPRESOLVE_V6 2
#define CURL_REDIR_POST_ALL 7
#define CURLSSLOPT_NATIVE_CA (1 << 4)
#define CURL_GLOBAL_SSL (1 << 0)
#define CURL_GLOBAL_WIN32 (1 << 1)
#define CURL_GLOBAL_ALL (CURL_GLOBAL_SSL | CURL_GLOBAL_WIN32)
#define CURL_GLOBAL_NOTHING 0
#define CURL_GLOBAL_DEFAULT CURL_GLOBAL_ALL
#define CURLPAUSE_RECV (1 << 0)
#define CURLPAUSE_ALL 5
#define CURLPAUSE_CONT 0
#define CURL_ZERO_TERMINATED ((size_t)-1)

typedef size_t (*curl_write_callback)(char *buffer, size_t size, size_t nitems,
                                      void *outstream);
typedef size_t (*curl_read_callback)(char *buffer, size_t size, size_t nitems,
                                     void *instream);
typedef int (*curl_progress_callback)(void *, double, double, double, double);
typedef int (*curl_xferinfo_callback)(void *, curl_off_t, curl_off_t,
                                      curl_off_t, curl_off_t);
typedef int (*curl_debug_callback)(CURL *, curl_infotype, char *, size_t,
                                   void *);

CURL *curl_easy_init(void);
CURLcode curl_easy_setopt(CURL *curl, CURLoption option, ...);
CURLcode curl_easy_perform(CURL *curl);
void curl_easy_cleanup(CURL *curl);
CURLcode curl_easy_getinfo(CURL *curl, CURLINFO info, ...);
CURL *curl_easy_duphandle(CURL *curl);
void curl_easy_reset(CURL *curl);
CURLcode curl_easy_recv(CURL *curl, void *buffer, size_t buflen, size_t *n);
CURLcode curl_easy_send(CURL *curl, const void *buffer, size_t buflen,
                        size_t *n);
CURLcode curl_easy_pause(CURL *handle, int bitmask);
CURLcode curl_easy_upkeep(CURL *curl);
const char *curl_easy_strerror(CURLcode);
char *curl_easy_escape(CURL *handle, const char *string, int length);
char *curl_easy_unescape(CURL *handle, const char *string, int length,
                         int *outlength);
char *curl_escape(const char *string, int length);
char *curl_unescape(const char *string, int length);
void curl_free(void *p);
char *curl_getenv(const char *variable);
char *curl_version(void);
time_t curl_getdate(const char *p, const time_t *unused);
CURLcode curl_global_init(long flags);
void curl_global_cleanup(void);

typedef enum { CURLVERSION_FIRST, CURLVERSION_NOW = 10 } CURLversion;
typedef struct curl_version_info_data {
  CURLversion age;
  const char *version;
  unsigned int version_num;
  const char *host;
  int features;
  const char *ssl_version;
  long ssl_version_num;
  const char *libz_version;
  const char *const *protocols;
} curl_version_info_data;
curl_version_info_data *curl_version_info(CURLversion);

struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
void curl_slist_free_all(struct curl_slist *list);

curl_mime *curl_mime_init(CURL *easy);
void curl_mime_free(curl_mime *mime);
curl_mimepart *curl_mime_addpart(curl_mime *mime);
CURLcode curl_mime_name(curl_mimepart *part, const char *name);
CURLcode curl_mime_filename(curl_mimepart *part, const char *filename);
CURLcode curl_mime_type(curl_mimepart *part, const char *mimetype);
CURLcode curl_mime_data(curl_mimepart *part, const char *data, size_t datasize);
CURLcode curl_mime_filedata(curl_mimepart *part, const char *filename);

struct curl_header {
  char *name;
  char *value;
  size_t amount;
  size_t index;
  unsigned int origin;
  void *anchor;
};
typedef enum {
  CURLHE_OK,
  CURLHE_BADINDEX,
  CURLHE_MISSING,
  CURLHE_NOHEADERS,
  CURLHE_NOREQUEST
} CURLHcode;
#define CURLH_HEADER (1 << 0)
CURLHcode curl_easy_header(CURL *easy, const char *name, size_t index,
                           unsigned int origin, int request,
                           struct curl_header **hout);

/* URL API */
typedef enum { CURLUE_OK, CURLUE_BAD_HANDLE } CURLUcode;
typedef enum {
  CURLUPART_URL,
  CURLUPART_SCHEME,
  CURLUPART_USER,
  CURLUPART_PASSWORD,
  CURLUPART_OPTIONS,
  CURLUPART_HOST,
  CURLUPART_PORT,
  CURLUPART_PATH,
  CURLUPART_QUERY,
  CURLUPART_FRAGMENT
} CURLUPart;
#define CURLU_APPENDQUERY (1 << 8)
#define CURLU_URLENCODE (1 << 7)
CURLU *curl_url(void);
void curl_url_cleanup(CURLU *handle);
CURLUcode curl_url_get(const CURLU *handle, CURLUPart what, char **part,
                       unsigned int flags);
CURLUcode curl_url_set(CURLU *handle, CURLUPart what, const char *part,
                       unsigned int flags);

/* share interface */
typedef enum { CURLSHE_OK, CURLSHE_BAD_OPTION } CURLSHcode;
typedef enum {
  CURLSHOPT_NONE,
  CURLSHOPT_SHARE,
  CURLSHOPT_UNSHARE,
  CURLSHOPT_LOCKFUNC,
  CURLSHOPT_UNLOCKFUNC,
  CURLSHOPT_USERDATA
} CURLSHoption;
typedef enum {
  CURL_LOCK_DATA_NONE,
  CURL_LOCK_DATA_SHARE,
  CURL_LOCK_DATA_COOKIE,
  CURL_LOCK_DATA_DNS,
  CURL_LOCK_DATA_SSL_SESSION,
  CURL_LOCK_DATA_CONNECT
} curl_lock_data;
typedef enum {
  CURL_LOCK_ACCESS_NONE,
  CURL_LOCK_ACCESS_SHARED,
  CURL_LOCK_ACCESS_SINGLE
} curl_lock_access;
CURLSH *curl_share_init(void);
CURLSHcode curl_share_setopt(CURLSH *, CURLSHoption option, ...);
CURLSHcode curl_share_cleanup(CURLSH *);

/* multi interface */
typedef enum {
  CURLM_CALL_MULTI_PERFORM = -1,
  CURLM_OK,
  CURLM_BAD_HANDLE,
  CURLM_BAD_EASY_HANDLE,
  CURLM_OUT_OF_MEMORY,
  CURLM_INTERNAL_ERROR,
  CURLM_BAD_SOCKET,
  CURLM_UNKNOWN_OPTION,
  CURLM_ADDED_ALREADY,
  CURLM_LAST
} CURLMcode;
typedef enum { CURLMSG_NONE, CURLMSG_DONE, CURLMSG_LAST } CURLMSG;
typedef struct CURLMsg {
  CURLMSG msg;
  CURL *easy_handle;
  union {
    void *whatever;
    CURLcode result;
  } data;
} CURLMsg;
typedef enum {
  CURLMOPT_PIPELINING = 3,
  CURLMOPT_MAXCONNECTS = 6,
  CURLMOPT_MAX_HOST_CONNECTIONS = 7,
  CURLMOPT_MAX_TOTAL_CONNECTIONS = 13,
  CURLMOPT_MAX_CONCURRENT_STREAMS = 16,
  CURLMOPT_SOCKETDATA = 10002,
  CURLMOPT_TIMERDATA = 10005,
  CURLMOPT_SOCKETFUNCTION = 20001,
  CURLMOPT_TIMERFUNCTION = 20004
} CURLMoption;
#define CURLPIPE_NOTHING 0L
#define CURLPIPE_MULTIPLEX 2L
#define CURL_POLL_NONE 0
#define CURL_POLL_IN 1
#define CURL_POLL_OUT 2
#define CURL_POLL_INOUT 3
#define CURL_POLL_REMOVE 4
#define CURL_CSELECT_IN 1
#define CURL_CSELECT_OUT 2
#define CURL_CSELECT_ERR 4
#define CURL_WAIT_POLLIN 1
#define CURL_WAIT_POLLOUT 4
struct curl_waitfd {
  curl_socket_t fd;
  short events;
  short revents;
};
typedef int (*curl_socket_callback)(CURL *, curl_socket_t, int, void *, void *);
typedef int (*curl_multi_timer_callback)(CURLM *, long, void *);
CURLM *curl_multi_init(void);
CURLMcode curl_multi_add_handle(CURLM *multi_handle, CURL *curl_handle);
CURLMcode curl_multi_remove_handle(CURLM *multi_handle, CURL *curl_handle);
CURLMcode curl_multi_fdset(CURLM *multi_handle, fd_set *read_fd_set,
                           fd_set *write_fd_set, fd_set *exc_fd_set,
                           int *max_fd);
CURLMcode curl_multi_wait(CURLM *multi_handle, struct curl_waitfd extra_fds[],
                          unsigned int extra_nfds, int timeout_ms, int *ret);
CURLMcode curl_multi_poll(CURLM *multi_handle, struct curl_waitfd extra_fds[],
                          unsigned int extra_nfds, int timeout_ms, int *ret);
CURLMcode curl_multi_wakeup(CURLM *multi_handle);
CURLMcode curl_multi_perform(CURLM *multi_handle, int *running_handles);
CURLMcode curl_multi_cleanup(CURLM *multi_handle);
CURLMsg *curl_multi_info_read(CURLM *multi_handle, int *msgs_in_queue);
const char *curl_multi_strerror(CURLMcode);
CURLMcode curl_multi_socket_action(CURLM *multi_handle, curl_socket_t s,
                                   int ev_bitmask, int *running_handles);
CURLMcode curl_multi_timeout(CURLM *multi_handle, long *milliseconds);
CURLMcode curl_multi_setopt(CURLM *multi_handle, CURLMoption option, ...);
CURLMcode curl_multi_assign(CURLM *multi_handle, curl_socket_t sockfd,
                            void *sockp);

#ifdef __cplusplus
}
#endif

/* The real header wraps the variadic functions in macros of the same name. */
#define curl_easy_setopt(handle, opt, param)                                   \
  curl_easy_setopt(handle, opt, param)
#define curl_easy_getinfo(handle, info, arg)                                   \
  curl_easy_getinfo(handle, info, arg)
#define curl_share_setopt(share, opt, param)                                   \
  curl_share_setopt(share, opt, param)
#define curl_multi_setopt(handle, opt, param)                                  \
  curl_multi_setopt(handle, opt, param)

#endif
