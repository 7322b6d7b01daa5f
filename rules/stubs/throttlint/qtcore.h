// throttlint stand-in for QtCore: declarations only, served when Qt is not
// installed.
#ifndef THROTTLINT_STUB_QTCORE_H
#define THROTTLINT_STUB_QTCORE_H
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#define QT_VERSION_MAJOR 6
#define QT_VERSION_MINOR 5
#define QT_VERSION_PATCH 0
#define QT_VERSION_CHECK(major, minor, patch)                                  \
  (((major) << 16) | ((minor) << 8) | (patch))
#define QT_VERSION QT_VERSION_CHECK(6, 5, 0)
#define QT_VERSION_STR "6.5.0"
#define QT_BEGIN_NAMESPACE
#define QT_END_NAMESPACE
#define QT_FORWARD_DECLARE_CLASS(name) class name;
#define QT_USE_NAMESPACE

#ifndef QT_ANNOTATE_ACCESS_SPECIFIER
#define QT_ANNOTATE_ACCESS_SPECIFIER(x)
#endif
#ifndef QT_ANNOTATE_FUNCTION
#define QT_ANNOTATE_FUNCTION(x)
#endif
#ifndef QT_ANNOTATE_CLASS
#define QT_ANNOTATE_CLASS(type, ...)
#endif
#define Q_SLOTS QT_ANNOTATE_ACCESS_SPECIFIER(qt_slot)
#define Q_SIGNALS                                                              \
public                                                                         \
  QT_ANNOTATE_ACCESS_SPECIFIER(qt_signal)
#define Q_SLOT QT_ANNOTATE_FUNCTION(qt_slot)
#define Q_SIGNAL QT_ANNOTATE_FUNCTION(qt_signal)
#define Q_INVOKABLE QT_ANNOTATE_FUNCTION(qt_invokable)
#define Q_EMIT
#ifndef QT_NO_KEYWORDS
#define slots Q_SLOTS
#define signals Q_SIGNALS
#ifndef QT_NO_EMIT
#define emit
#endif
#endif
#define Q_PRIVATE_SLOT(d, signature)
#define Q_PROPERTY(...)
#define Q_CLASSINFO(name, value)
#define Q_INTERFACES(x)
#define Q_ENUM(x)
#define Q_FLAG(x)
#define Q_PLUGIN_METADATA(x)
#define Q_DECLARE_METATYPE(x)
#define Q_DECLARE_FLAGS(Flags, Enum) typedef QFlags<Enum> Flags;
#define Q_DECLARE_OPERATORS_FOR_FLAGS(x)
#define Q_DECLARE_INTERFACE(IFace, IId)
#define Q_DECLARE_TR_FUNCTIONS(context)
#define QML_ELEMENT
#define QML_SINGLETON
#define Q_GADGET
#define Q_NAMESPACE
#define Q_LOGGING_CATEGORY(name, ...) const QLoggingCategory &name();
#define Q_DECLARE_LOGGING_CATEGORY(name) const QLoggingCategory &name();
#define Q_DISABLE_COPY(Class)                                                  \
  Class(const Class &) = delete;                                               \
  Class &operator=(const Class &) = delete;
#define Q_DISABLE_COPY_MOVE(Class)                                             \
  Q_DISABLE_COPY(Class)                                                        \
  Class(Class &&) = delete;                                                    \
  Class &operator=(Class &&) = delete;
#define Q_DECLARE_PRIVATE(Class) friend class Class##Private;
#define Q_D(Class) Class##Private *const d = d_func()
#define Q_Q(Class) Class *const q = q_func()
#define Q_UNUSED(x) (void)x;
#define Q_ASSERT(cond) static_cast<void>(false && (cond))
#define Q_ASSERT_X(cond, where, what) static_cast<void>(false && (cond))
#define Q_UNREACHABLE() __builtin_unreachable()
#define Q_FALLTHROUGH() [[fallthrough]]
#define Q_DECL_OVERRIDE override
#define Q_DECL_FINAL final
#define Q_DECL_NOEXCEPT noexcept
#define Q_NULLPTR nullptr
#define Q_DECL_EXPORT
#define Q_DECL_IMPORT
#define Q_LIKELY(x) (x)
#define Q_UNLIKELY(x) (x)
#define Q_OBJECT                                                               \
public:                                                                        \
  static const QMetaObject staticMetaObject;                                   \
  virtual const QMetaObject *metaObject() const;                               \
  static QString tr(const char *s, const char *c = nullptr, int n = -1);       \
                                                                               \
private:                                                                       \
  struct QPrivateSignal {};
// Debug builds of Qt put the place behind the text.
const char *qFlagLocation(const char *method);
#define QLOCATION "\0" __FILE__ ":0"
#define SLOT(a) qFlagLocation("1" #a QLOCATION)
#define SIGNAL(a) qFlagLocation("2" #a QLOCATION)
#define METHOD(a) qFlagLocation("0" #a QLOCATION)
#define QStringLiteral(str) (QString(QtPrivate::qMakeStringPrivate(u"" str)))
#define QByteArrayLiteral(str) (QByteArray(str, sizeof(str) - 1))
#define QLatin1Literal QLatin1String
#define foreach(variable, container)                                           \
  for (variable : QtPrivate::qMakeForeachContainer(container))
#define Q_FOREACH(variable, container)                                         \
  for (variable : QtPrivate::qMakeForeachContainer(container))
#define forever for (;;)
#define Q_FOREVER for (;;)
#define QT_TRANSLATE_NOOP(scope, x) x
#define QT_TR_NOOP(x) x

typedef signed char qint8;
typedef unsigned char quint8;
typedef short qint16;
typedef unsigned short quint16;
typedef int qint32;
typedef unsigned int quint32;
typedef long long qint64;
typedef unsigned long long quint64;
typedef qint64 qlonglong;
typedef quint64 qulonglong;
typedef std::ptrdiff_t qsizetype;
typedef std::ptrdiff_t qptrdiff;
typedef std::size_t quintptr;
typedef double qreal;
typedef unsigned char uchar;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned long ulong;

class QString;
class QByteArray;
class QStringList;
class QObject;
class QThread;
class QEvent;
class QTimerEvent;
class QVariant;
class QUrl;
class QDebug;
class QLoggingCategory;
struct QMetaObject;

template <typename Enum> class QFlags {
public:
  constexpr QFlags() noexcept {}
  constexpr QFlags(Enum) noexcept {}
  constexpr QFlags(int) noexcept {}
  QFlags operator|(Enum) const noexcept {}
  QFlags operator|(QFlags) const noexcept {}
  QFlags operator&(Enum) const noexcept {}
  QFlags &operator|=(Enum) noexcept {}
  operator int() const noexcept {}
  bool testFlag(Enum) const noexcept {}
};

namespace Qt {
enum ConnectionType {
  AutoConnection,
  DirectConnection,
  QueuedConnection,
  BlockingQueuedConnection,
  UniqueConnection = 0x80,
  SingleShotConnection = 0x100
};
enum TimerType { PreciseTimer, CoarseTimer, VeryCoarseTimer };
enum CaseSensitivity { CaseInsensitive, CaseSensitive };
enum DateFormat { TextDate, ISODate, RFC2822Date = 8, ISODateWithMs };
enum SplitBehaviorFlags { KeepEmptyParts = 0, SkipEmptyParts = 1 };
enum Orientation { Horizontal = 1, Vertical = 2 };
enum AlignmentFlag {
  AlignLeft = 1,
  AlignRight = 2,
  AlignHCenter = 4,
  AlignTop = 32,
  AlignVCenter = 128,
  AlignCenter = 132
};
typedef QFlags<AlignmentFlag> Alignment;
enum GlobalColor { white, black, red, green, blue };
enum Key {
  Key_Escape = 0x01000000,
  Key_Return = 0x01000004,
  Key_Enter,
  Key_F5 = 0x01000034
};
enum WidgetAttribute { WA_DeleteOnClose = 55 };
enum ItemDataRole {
  DisplayRole = 0,
  DecorationRole,
  EditRole,
  ToolTipRole,
  FontRole = 6,
  TextAlignmentRole,
  BackgroundRole,
  ForegroundRole,
  CheckStateRole,
  UserRole = 0x0100
};
enum ItemFlag {
  NoItemFlags = 0,
  ItemIsSelectable = 1,
  ItemIsEditable = 2,
  ItemIsUserCheckable = 16,
  ItemIsEnabled = 32
};
typedef QFlags<ItemFlag> ItemFlags;
enum SortOrder { AscendingOrder, DescendingOrder };
enum ScrollBarPolicy {
  ScrollBarAsNeeded,
  ScrollBarAlwaysOff,
  ScrollBarAlwaysOn
};
enum WindowType { Widget = 0, Window = 1, Dialog = 3, Tool = 11 };
typedef QFlags<WindowType> WindowFlags;
enum AspectRatioMode {
  IgnoreAspectRatio,
  KeepAspectRatio,
  KeepAspectRatioByExpanding
};
enum TransformationMode { FastTransformation, SmoothTransformation };
enum TextFormat { PlainText, RichText, AutoText };
enum ContextMenuPolicy { DefaultContextMenu = 1, CustomContextMenu = 3 };
enum CursorShape { ArrowCursor, WaitCursor = 3, BusyCursor = 16 };
enum TimeSpec { LocalTime, UTC };
enum CheckState { Unchecked, PartiallyChecked, Checked };
} // namespace Qt

namespace QtPrivate {
struct QStringPrivate {};
template <std::size_t N>
QStringPrivate qMakeStringPrivate(const char16_t (&literal)[N]) {}
template <typename T> struct QForeachContainer {
  auto begin() const -> decltype(std::declval<const T &>().begin()) {}
  auto end() const -> decltype(std::declval<const T &>().end()) {}
};
template <typename T>
QForeachContainer<std::decay_t<T>> qMakeForeachContainer(T &&t) {}
template <typename Func> struct FunctionPointer {
  enum { IsPointerToMemberFunction = false };
};
template <class Obj, typename Ret, typename... Args>
struct FunctionPointer<Ret (Obj::*)(Args...)> {
  typedef Obj Object;
  enum { IsPointerToMemberFunction = true };
};
template <class Obj, typename Ret, typename... Args>
struct FunctionPointer<Ret (Obj::*)(Args...) const>
    : FunctionPointer<Ret (Obj::*)(Args...)> {};
template <class Obj, typename Ret, typename... Args>
struct FunctionPointer<Ret (Obj::*)(Args...) noexcept>
    : FunctionPointer<Ret (Obj::*)(Args...)> {};
template <class Obj, typename Ret, typename... Args>
struct FunctionPointer<Ret (Obj::*)(Args...) const noexcept>
    : FunctionPointer<Ret (Obj::*)(Args...)> {};
} // namespace QtPrivate

template <typename... Args> struct QOverload {
  template <typename R, typename T>
  static constexpr auto of(R (T::*ptr)(Args...)) noexcept -> decltype(ptr) {
    return ptr;
  }
  template <typename R, typename T>
  static constexpr auto of(R (T::*ptr)(Args...) const) noexcept
      -> decltype(ptr) {
    return ptr;
  }
};
template <typename... Args> struct QOverloadFunctor {
  template <typename R, typename T>
  constexpr auto operator()(R (T::*ptr)(Args...)) const noexcept
      -> decltype(ptr) {
    return ptr;
  }
  template <typename R, typename T>
  constexpr auto operator()(R (T::*ptr)(Args...) const) const noexcept
      -> decltype(ptr) {
    return ptr;
  }
};
template <typename... Args>
inline constexpr QOverloadFunctor<Args...> qOverload = {};

// ---- characters and strings
// ------------------------------------------------------------------------
class QChar {
public:
  QChar();
  QChar(char c);
  QChar(char16_t c);
  QChar(int c);
  bool isDigit() const;
  bool isLetter() const;
  bool isSpace() const;
  char toLatin1() const;
  ushort unicode() const;
  friend bool operator==(QChar, QChar);
  friend bool operator!=(QChar, QChar);
};
class QLatin1Char {
public:
  constexpr explicit QLatin1Char(char) noexcept {}
  operator QChar() const;
};
class QLatin1String {
public:
  constexpr QLatin1String() noexcept {}
  constexpr explicit QLatin1String(const char *) noexcept {}
  explicit QLatin1String(const QByteArray &s) noexcept;
  QString toString() const;
  bool isEmpty() const noexcept;
  QLatin1String(const char *s, qsizetype n) noexcept;
  const char *data() const noexcept;
  qsizetype size() const noexcept;
};
using QLatin1StringView = QLatin1String;
class QStringView {
public:
  QStringView();
  QStringView(const QString &s);
  template <std::size_t N> QStringView(const char16_t (&s)[N]) {}
  QString toString() const;
  QByteArray toUtf8() const;
  QByteArray toLatin1() const;
  int toInt(bool *ok = nullptr, int base = 10) const;
  double toDouble(bool *ok = nullptr) const;
  qsizetype size() const noexcept;
  qsizetype length() const noexcept;
  bool isEmpty() const noexcept;
  bool isNull() const noexcept;
  QChar at(qsizetype n) const;
  QChar operator[](qsizetype n) const;
  QChar front() const;
  QChar back() const;
  const QChar *begin() const noexcept;
  const QChar *end() const noexcept;
  QStringView mid(qsizetype position, qsizetype n = -1) const noexcept;
  QStringView left(qsizetype n) const noexcept;
  QStringView right(qsizetype n) const noexcept;
  QStringView first(qsizetype n) const;
  QStringView last(qsizetype n) const;
  QStringView sliced(qsizetype position) const;
  QStringView sliced(qsizetype position, qsizetype n) const;
  QStringView chopped(qsizetype n) const;
  QStringView trimmed() const noexcept;
  bool startsWith(QStringView s,
                  Qt::CaseSensitivity cs = Qt::CaseSensitive) const noexcept;
  bool startsWith(QLatin1String s,
                  Qt::CaseSensitivity cs = Qt::CaseSensitive) const noexcept;
  bool startsWith(QChar c) const noexcept;
  bool endsWith(QStringView s,
                Qt::CaseSensitivity cs = Qt::CaseSensitive) const noexcept;
  bool endsWith(QLatin1String s,
                Qt::CaseSensitivity cs = Qt::CaseSensitive) const noexcept;
  bool contains(QStringView s,
                Qt::CaseSensitivity cs = Qt::CaseSensitive) const noexcept;
  bool contains(QChar c) const noexcept;
  qsizetype indexOf(QChar c, qsizetype from = 0) const noexcept;
  qsizetype indexOf(QStringView s, qsizetype from = 0) const noexcept;
  int compare(QStringView s,
              Qt::CaseSensitivity cs = Qt::CaseSensitive) const noexcept;
};

class QByteArray {
public:
  using const_iterator = const char *;
  QByteArray() noexcept;
  QByteArray(const char *data, qsizetype size = -1);
  QByteArray(qsizetype size, char c);
  QByteArray(const QByteArray &) noexcept;
  QByteArray &operator=(const QByteArray &) noexcept;
  QByteArray &operator=(const char *);
  ~QByteArray();
  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  void clear();
  void resize(qsizetype n);
  void reserve(qsizetype n);
  char *data();
  const char *data() const;
  const char *constData() const;
  operator const char *() const;
  char at(qsizetype i) const;
  char operator[](qsizetype i) const;
  const_iterator begin() const;
  const_iterator end() const;
  QByteArray &append(const QByteArray &);
  QByteArray &append(const char *);
  QByteArray &append(const char *, qsizetype n);
  QByteArray &append(char);
  QByteArray &prepend(const QByteArray &);
  QByteArray &operator+=(const QByteArray &);
  QByteArray &operator+=(const char *);
  QByteArray &operator+=(char);
  bool contains(const QByteArray &) const;
  bool startsWith(const QByteArray &) const;
  bool endsWith(const QByteArray &) const;
  qsizetype indexOf(const QByteArray &, qsizetype from = 0) const;
  QByteArray left(qsizetype n) const;
  QByteArray right(qsizetype n) const;
  QByteArray mid(qsizetype i, qsizetype n = -1) const;
  QByteArray trimmed() const;
  QByteArray toLower() const;
  QByteArray toUpper() const;
  QByteArray toHex(char sep = '\0') const;
  QByteArray toBase64() const;
  QByteArray toPercentEncoding() const;
  QByteArray &replace(const QByteArray &a, const QByteArray &b);
  int toInt(bool *ok = nullptr, int base = 10) const;
  qlonglong toLongLong(bool *ok = nullptr, int base = 10) const;
  double toDouble(bool *ok = nullptr) const;
  std::string toStdString() const;
  static QByteArray number(int n, int base = 10);
  static QByteArray number(qlonglong n, int base = 10);
  static QByteArray number(double n, char f = 'g', int prec = 6);
  static QByteArray fromStdString(const std::string &s);
  static QByteArray fromHex(const QByteArray &);
  static QByteArray fromBase64(const QByteArray &);
  static QByteArray fromRawData(const char *data, qsizetype size);
  friend bool operator==(const QByteArray &, const QByteArray &);
  friend bool operator==(const QByteArray &, const char *);
  friend bool operator!=(const QByteArray &, const QByteArray &);
  friend bool operator<(const QByteArray &, const QByteArray &);
  friend QByteArray operator+(const QByteArray &, const QByteArray &);
  friend QByteArray operator+(const QByteArray &, const char *);
  friend QByteArray operator+(const char *, const QByteArray &);
};

class QString {
public:
  enum SplitBehavior { KeepEmptyParts, SkipEmptyParts };
  using const_iterator = const QChar *;
  QString() noexcept;
  QString(const QChar *unicode, qsizetype size = -1);
  QString(QChar c);
  QString(qsizetype size, QChar c);
  QString(QLatin1String latin1);
  QString(const char *ch);
  QString(const QByteArray &a);
  QString(QtPrivate::QStringPrivate dd);
  QString(const QString &) noexcept;
  QString(QString &&) noexcept;
  QString &operator=(const QString &) noexcept;
  QString &operator=(const char *);
  QString &operator=(QLatin1String);
  QString &operator=(QChar);
  ~QString();
  bool isEmpty() const;
  bool isNull() const;
  qsizetype size() const;
  qsizetype length() const;
  void clear();
  void reserve(qsizetype);
  void chop(qsizetype);
  void truncate(qsizetype);
  const QChar at(qsizetype i) const;
  const QChar operator[](qsizetype i) const;
  const_iterator begin() const;
  const_iterator end() const;
  QString arg(qlonglong a, int fieldwidth = 0, int base = 10,
              QChar fillChar = QChar(u' ')) const;
  QString arg(qulonglong a, int fieldwidth = 0, int base = 10,
              QChar fillChar = QChar(u' ')) const;
  QString arg(long a, int fieldwidth = 0, int base = 10,
              QChar fillChar = QChar(u' ')) const;
  QString arg(ulong a, int fieldwidth = 0, int base = 10,
              QChar fillChar = QChar(u' ')) const;
  QString arg(int a, int fieldWidth = 0, int base = 10,
              QChar fillChar = QChar(u' ')) const;
  QString arg(uint a, int fieldWidth = 0, int base = 10,
              QChar fillChar = QChar(u' ')) const;
  QString arg(double a, int fieldWidth = 0, char format = 'g',
              int precision = -1, QChar fillChar = QChar(u' ')) const;
  QString arg(char a, int fieldWidth = 0, QChar fillChar = QChar(u' ')) const;
  QString arg(QChar a, int fieldWidth = 0, QChar fillChar = QChar(u' ')) const;
  QString arg(const QString &a, int fieldWidth = 0,
              QChar fillChar = QChar(u' ')) const;
  QString arg(QStringView a, int fieldWidth = 0,
              QChar fillChar = QChar(u' ')) const;
  QString arg(QLatin1String a, int fieldWidth = 0,
              QChar fillChar = QChar(u' ')) const;
  template <typename... Args>
  QString arg(const QString &a1, const QString &a2, const Args &...args) const {
  }
  QString &append(const QString &s);
  QString &append(QChar c);
  QString &append(const char *s);
  QString &prepend(const QString &s);
  QString &insert(qsizetype i, const QString &s);
  QString &operator+=(const QString &s);
  QString &operator+=(QChar c);
  QString &operator+=(const char *s);
  QString &operator+=(QLatin1String s);
  QString &operator+=(QStringView s);
  QString &append(QLatin1String s);
  QString &append(QStringView s);
  QString &replace(const QString &before, const QString &after,
                   Qt::CaseSensitivity cs = Qt::CaseSensitive);
  QString &replace(qsizetype i, qsizetype n, const QString &after);
  QString &remove(const QString &s);
  QString &remove(qsizetype i, qsizetype n);
  bool contains(const QString &s,
                Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool startsWith(const QString &s,
                  Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  bool endsWith(const QString &s,
                Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  qsizetype indexOf(const QString &s, qsizetype from = 0) const;
  qsizetype lastIndexOf(const QString &s) const;
  qsizetype count(const QString &s) const;
  int compare(const QString &s,
              Qt::CaseSensitivity cs = Qt::CaseSensitive) const;
  QString left(qsizetype n) const;
  QString right(qsizetype n) const;
  QString mid(qsizetype position, qsizetype n = -1) const;
  QString section(QChar sep, qsizetype start, qsizetype end = -1) const;
  QString trimmed() const;
  QString simplified() const;
  QString toLower() const;
  QString toUpper() const;
  QString toHtmlEscaped() const;
  QStringList split(const QString &sep,
                    Qt::SplitBehaviorFlags behavior = Qt::KeepEmptyParts) const;
  QStringList split(QChar sep,
                    Qt::SplitBehaviorFlags behavior = Qt::KeepEmptyParts) const;
  QByteArray toUtf8() const;
  QByteArray toLatin1() const;
  QByteArray toLocal8Bit() const;
  const ushort *utf16() const;
  std::string toStdString() const;
  std::wstring toStdWString() const;
  int toInt(bool *ok = nullptr, int base = 10) const;
  uint toUInt(bool *ok = nullptr, int base = 10) const;
  qlonglong toLongLong(bool *ok = nullptr, int base = 10) const;
  double toDouble(bool *ok = nullptr) const;
  static QString number(int n, int base = 10);
  static QString number(uint n, int base = 10);
  static QString number(long n, int base = 10);
  static QString number(ulong n, int base = 10);
  static QString number(qlonglong n, int base = 10);
  static QString number(qulonglong n, int base = 10);
  static QString number(double n, char format = 'g', int precision = 6);
  static QString fromUtf8(const char *s, qsizetype size = -1);
  static QString fromUtf8(const QByteArray &s);
  static QString fromLatin1(const char *s, qsizetype size = -1);
  static QString fromLatin1(const QByteArray &s);
  static QString fromLocal8Bit(const QByteArray &s);
  static QString fromStdString(const std::string &s);
  static QString fromStdWString(const std::wstring &s);
  static QString asprintf(const char *format, ...);
  friend bool operator==(const QString &, const QString &);
  friend bool operator==(const QString &, const char *);
  friend bool operator==(const QString &, QLatin1String);
  friend bool operator!=(const QString &, const QString &);
  friend bool operator!=(const QString &, const char *);
  friend bool operator!=(const QString &, QLatin1String);
  friend bool operator<(const QString &, const QString &);
  friend bool operator>(const QString &, const QString &);
  friend QString operator+(const QString &, const QString &);
  friend QString operator+(const QString &, const char *);
  friend QString operator+(const char *, const QString &);
  friend QString operator+(const QString &, QChar);
  friend QString operator+(const QString &, QLatin1String);
  friend QString operator+(const QString &, const QByteArray &);
  friend QString operator+(QLatin1String, const QString &);
  friend QString operator+(QChar, const QString &);
  friend QString operator+(const QByteArray &, const QString &);
  // <QStringBuilder>
  friend QString operator%(const QString &, const QString &);
  friend QString operator%(const QString &, const char *);
  friend QString operator%(const char *, const QString &);
  friend QString operator%(const QString &, QChar);
  friend QString operator%(const QString &, QLatin1String);
  friend QString operator%(QLatin1String, const QString &);
  friend QString operator%(QChar, const QString &);
};
template <class V,
          std::enable_if_t<std::is_same_v<V, QStringView>, int> = 0>
QString operator+(const QString &a, V b);
template <class V,
          std::enable_if_t<std::is_same_v<V, QStringView>, int> = 0>
QString operator%(const QString &a, V b);
template <class V,
          std::enable_if_t<std::is_same_v<V, QStringView>, int> = 0>
QString operator+(V a, const QString &b);
template <class V,
          std::enable_if_t<std::is_same_v<V, QStringView>, int> = 0>
QString operator+(V a, QLatin1String b);
template <class V,
          std::enable_if_t<std::is_same_v<V, QStringView>, int> = 0>
QString operator+(V a, QLatin1Char b);
QString operator+(QLatin1String a, QLatin1Char b);
QString operator+(QLatin1String a, QLatin1String b);
bool operator==(QStringView a, QStringView b) noexcept;
bool operator==(QStringView a, QLatin1String b) noexcept;
bool operator!=(QStringView a, QStringView b) noexcept;
bool operator!=(QStringView a, QLatin1String b) noexcept;
#define qPrintable(string) QString(string).toLocal8Bit().constData()
#define qUtf8Printable(string) QString(string).toUtf8().constData()
#define qUtf16Printable(string) QString(string).utf16()
QString qtTrId(const char *id, int n = -1);
namespace Qt {
inline namespace Literals {
inline namespace StringLiterals {
QString operator""_s(const char16_t *str, std::size_t size) noexcept;
QByteArray operator""_ba(const char *str, std::size_t size) noexcept;
QLatin1String operator""_L1(const char *str, std::size_t size) noexcept;
} // namespace StringLiterals
} // namespace Literals
} // namespace Qt
QString operator""_qs(const char16_t *str, std::size_t size) noexcept;

// ---- containers
// ----------------------------------------------------------------------------------------
template <typename T> class QList {
public:
  using value_type = T;
  using iterator = T *;
  using const_iterator = const T *;
  using reference = T &;
  using const_reference = const T &;
  using size_type = qsizetype;
  QList() {}
  explicit QList(qsizetype size) {}
  QList(qsizetype size, const T &value) {}
  QList(std::initializer_list<T> args) {}
  template <typename InputIterator,
            typename = typename std::iterator_traits<InputIterator>::value_type>
  QList(InputIterator b, InputIterator e) {}
  iterator begin() {}
  iterator end() {}
  const_iterator begin() const {}
  const_iterator end() const {}
  const_iterator cbegin() const {}
  const_iterator cend() const {}
  const_iterator constBegin() const {}
  const_iterator constEnd() const {}
  qsizetype size() const {}
  qsizetype count() const {}
  qsizetype length() const {}
  bool isEmpty() const {}
  bool empty() const {}
  void clear() {}
  void reserve(qsizetype n) {}
  void resize(qsizetype n) {}
  T &operator[](qsizetype i) {}
  const T &operator[](qsizetype i) const {}
  const T &at(qsizetype i) const {}
  T value(qsizetype i) const {}
  T value(qsizetype i, const T &defaultValue) const {}
  T &first() {}
  const T &first() const {}
  T &last() {}
  const T &last() const {}
  T &front() {}
  T &back() {}
  void append(const T &t) {}
  void append(const QList<T> &l) {}
  void prepend(const T &t) {}
  void push_back(const T &t) {}
  void push_front(const T &t) {}
  void pop_front() {}
  void pop_back() {}
  template <typename... Args> T &emplaceBack(Args &&...args) {}
  template <typename... Args> T &emplace_back(Args &&...args) {}
  void insert(qsizetype i, const T &t) {}
  void removeAt(qsizetype i) {}
  void removeFirst() {}
  void removeLast() {}
  qsizetype removeAll(const T &t) {}
  bool removeOne(const T &t) {}
  T takeAt(qsizetype i) {}
  T takeFirst() {}
  T takeLast() {}
  bool contains(const T &t) const {}
  qsizetype indexOf(const T &t, qsizetype from = 0) const {}
  QList<T> mid(qsizetype pos, qsizetype len = -1) const {}
  iterator erase(const_iterator pos) {}
  void swap(QList<T> &other) {}
  QList<T> &operator<<(const T &t) {}
  QList<T> &operator<<(const QList<T> &l) {}
  QList<T> &operator+=(const T &t) {}
  QList<T> &operator+=(const QList<T> &l) {}
  QList<T> operator+(const QList<T> &l) const {}
  bool operator==(const QList<T> &l) const {}
  bool operator!=(const QList<T> &l) const {}
};
template <typename T> using QVector = QList<T>;
class QStringList : public QList<QString> {
public:
  QStringList();
  QStringList(const QString &i);
  QStringList(std::initializer_list<QString> args);
  QStringList(const QList<QString> &l);
  QString join(const QString &sep) const;
  QString join(QChar sep) const;
  QStringList filter(const QString &str) const;
  void sort();
  qsizetype removeDuplicates();
  QStringList &operator<<(const QString &str);
  QStringList &operator<<(const QStringList &l);
};
using QByteArrayList = QList<QByteArray>;
template <typename T> class QQueue : public QList<T> {
public:
  void enqueue(const T &t) {}
  T dequeue() {}
  T &head() {}
  const T &head() const {}
};
template <typename T> class QStack : public QList<T> {
public:
  void push(const T &t) {}
  T pop() {}
  T &top() {}
};
template <typename T> class QSet {
public:
  using const_iterator = const T *;
  using iterator = const T *;
  QSet() {}
  QSet(std::initializer_list<T> list) {}
  const_iterator begin() const {}
  const_iterator end() const {}
  iterator insert(const T &t) {}
  bool remove(const T &t) {}
  bool contains(const T &t) const {}
  bool isEmpty() const {}
  qsizetype size() const {}
  qsizetype count() const {}
  void clear() {}
  QList<T> values() const {}
  QSet<T> &operator<<(const T &t) {}
};
template <class Key, class T> class QMap {
public:
  class iterator {
  public:
    using difference_type = std::ptrdiff_t;
    using value_type = T;
    using pointer = T *;
    using reference = T &;
    using iterator_category = std::bidirectional_iterator_tag;
    const Key &key() const {}
    T &value() const {}
    T &operator*() const {}
    T *operator->() const {}
    iterator &operator++() {}
    iterator operator++(int) {}
    bool operator==(const iterator &) const {}
    bool operator!=(const iterator &) const {}
  };
  using const_iterator = iterator;
  QMap() {}
  QMap(std::initializer_list<std::pair<Key, T>> list) {}
  iterator begin() {}
  iterator end() {}
  const_iterator begin() const {}
  const_iterator end() const {}
  const_iterator cbegin() const {}
  const_iterator cend() const {}
  const_iterator constBegin() const {}
  const_iterator constEnd() const {}
  iterator find(const Key &key) {}
  const_iterator find(const Key &key) const {}
  const_iterator constFind(const Key &key) const {}
  iterator insert(const Key &key, const T &value) {}
  iterator erase(iterator it) {}
  qsizetype remove(const Key &key) {}
  T take(const Key &key) {}
  T value(const Key &key) const {}
  T value(const Key &key, const T &defaultValue) const {}
  Key key(const T &value) const {}
  T &operator[](const Key &key) {}
  const T operator[](const Key &key) const {}
  bool contains(const Key &key) const {}
  bool isEmpty() const {}
  bool empty() const {}
  qsizetype size() const {}
  qsizetype count() const {}
  void clear() {}
  QList<Key> keys() const {}
  QList<T> values() const {}
};
template <class Key, class T> class QHash : public QMap<Key, T> {
public:
  using QMap<Key, T>::QMap;
};
template <class Key, class T> class QMultiMap : public QMap<Key, T> {};
template <class Key, class T> class QMultiHash : public QMap<Key, T> {};
template <class T1, class T2> using QPair = std::pair<T1, T2>;
template <class T1, class T2>
QPair<T1, T2> qMakePair(const T1 &x, const T2 &y) {}
template <typename T>
const std::remove_reference_t<T> &qAsConst(T &&t) noexcept {}
template <typename T> constexpr const T &qMin(const T &a, const T &b) {
  return a < b ? a : b;
}
template <typename T> constexpr const T &qMax(const T &a, const T &b) {
  return a < b ? b : a;
}
template <typename T>
constexpr const T &qBound(const T &lo, const T &v, const T &hi) {
  return v < lo ? lo : hi < v ? hi : v;
}
template <typename C> void qDeleteAll(const C &c) {}
int qRound(double d);
int qrand();
QByteArray qgetenv(const char *name);
QString qEnvironmentVariable(const char *name);
QString qEnvironmentVariable(const char *name, const QString &defaultValue);

template <typename T> class QPointer {
public:
  QPointer() {}
  QPointer(T *p) {}
  T *data() const {}
  T *get() const {}
  T *operator->() const {}
  T &operator*() const {}
  operator T *() const {}
  bool isNull() const {}
  void clear() {}
};
struct QScopedPointerDeleteLater {};
template <typename T, typename Cleanup = std::default_delete<T>>
class QScopedPointer {
public:
  explicit QScopedPointer(T *p = nullptr) {}
  T *data() const {}
  T *get() const {}
  T *take() {}
  T *operator->() const {}
  T &operator*() const {}
  explicit operator bool() const {}
  bool isNull() const {}
  void reset(T *other = nullptr) {}
};
template <typename T> class QSharedPointer {
public:
  QSharedPointer() {}
  explicit QSharedPointer(T *p) {}
  template <typename Deleter> QSharedPointer(T *p, Deleter d) {}
  T *data() const {}
  T *get() const {}
  T *operator->() const {}
  T &operator*() const {}
  explicit operator bool() const {}
  bool isNull() const {}
  void reset() {}
  template <typename... Args> static QSharedPointer<T> create(Args &&...args) {}
};
template <typename T> class QWeakPointer {
public:
  QSharedPointer<T> toStrongRef() const {}
};
template <typename T> class QAtomicInteger {
public:
  QAtomicInteger(T value = 0) noexcept {}
  T loadAcquire() const noexcept {}
  T loadRelaxed() const noexcept {}
  void storeRelease(T v) noexcept {}
  void storeRelaxed(T v) noexcept {}
  T fetchAndAddRelaxed(T v) noexcept {}
  bool testAndSetOrdered(T expected, T desired) noexcept {}
  operator T() const noexcept {}
  T operator++() noexcept {}
  T operator--() noexcept {}
};
using QAtomicInt = QAtomicInteger<int>;

class QVariant {
public:
  QVariant();
  QVariant(int i);
  QVariant(uint i);
  QVariant(qlonglong i);
  QVariant(double d);
  QVariant(bool b);
  QVariant(const char *str);
  QVariant(const QString &s);
  QVariant(const QByteArray &a);
  QVariant(const QStringList &l);
  QVariant(const QUrl &url);
  bool isNull() const;
  bool isValid() const;
  int toInt(bool *ok = nullptr) const;
  uint toUInt(bool *ok = nullptr) const;
  qlonglong toLongLong(bool *ok = nullptr) const;
  double toDouble(bool *ok = nullptr) const;
  bool toBool() const;
  QString toString() const;
  QByteArray toByteArray() const;
  QStringList toStringList() const;
  QUrl toUrl() const;
  QList<QVariant> toList() const;
  QMap<QString, QVariant> toMap() const;
  template <typename T> T value() const {}
  template <typename T> static QVariant fromValue(const T &v) {}
};
using QVariantMap = QMap<QString, QVariant>;
using QVariantHash = QHash<QString, QVariant>;
using QVariantList = QList<QVariant>;

// ---- objects
// --------------------------------------------------------------------------------------------------
struct QMetaMethod;
struct QMetaObject {
  class Connection {
  public:
    Connection();
    explicit operator bool() const;
  };
  const char *className() const;
  template <typename... Args>
  static bool invokeMethod(QObject *obj, const char *member,
                           Qt::ConnectionType type, Args &&...args) {}
  static bool invokeMethod(QObject *obj, const char *member);
  template <
      typename Functor,
      std::enable_if_t<!std::is_convertible_v<Functor, const char *>, int> = 0>
  static bool invokeMethod(QObject *context, Functor &&function,
                           Qt::ConnectionType type = Qt::AutoConnection) {}
};
#define Q_ARG(type, data) (data)
#define Q_RETURN_ARG(type, data) (data)

class QEvent {
public:
  enum Type {
    None = 0,
    Timer = 1,
    MouseButtonPress = 2,
    KeyPress = 6,
    Paint = 12,
    Show = 17,
    Close = 19,
    Quit = 20,
    User = 1000
  };
  explicit QEvent(Type type);
  virtual ~QEvent();
  Type type() const;
  void accept();
  void ignore();
  bool isAccepted() const;
};
class QTimerEvent : public QEvent {
public:
  explicit QTimerEvent(int timerId);
  int timerId() const;
};
class QChildEvent : public QEvent {};

class QObject {
  Q_OBJECT
public:
  explicit QObject(QObject *parent = nullptr);
  virtual ~QObject();
  virtual bool event(QEvent *event);
  virtual bool eventFilter(QObject *watched, QEvent *event);
  QString objectName() const;
  void setObjectName(const QString &name);
  QObject *parent() const;
  void setParent(QObject *parent);
  const QList<QObject *> &children() const;
  template <typename T> T findChild(const QString &name = QString()) const {}
  QThread *thread() const;
  bool moveToThread(QThread *thread);
  int startTimer(int interval, Qt::TimerType timerType = Qt::CoarseTimer);
  int startTimer(std::chrono::milliseconds time,
                 Qt::TimerType timerType = Qt::CoarseTimer);
  void killTimer(int id);
  void installEventFilter(QObject *filterObj);
  void removeEventFilter(QObject *obj);
  bool blockSignals(bool b);
  bool signalsBlocked() const;
  bool setProperty(const char *name, const QVariant &value);
  QVariant property(const char *name) const;
  bool inherits(const char *classname) const;

  static QMetaObject::Connection
  connect(const QObject *sender, const char *signal, const QObject *receiver,
          const char *member, Qt::ConnectionType type = Qt::AutoConnection);
  QMetaObject::Connection
  connect(const QObject *sender, const char *signal, const char *member,
          Qt::ConnectionType type = Qt::AutoConnection) const;
  template <typename Func1, typename Func2>
  static QMetaObject::Connection
  connect(const typename QtPrivate::FunctionPointer<Func1>::Object *sender,
          Func1 signal, const QObject *context, Func2 &&slot,
          Qt::ConnectionType type = Qt::AutoConnection) {}
  template <typename Func1, typename Func2>
  static QMetaObject::Connection
  connect(const typename QtPrivate::FunctionPointer<Func1>::Object *sender,
          Func1 signal, Func2 &&slot) {}
  static bool disconnect(const QObject *sender, const char *signal,
                         const QObject *receiver, const char *member);
  static bool disconnect(const QMetaObject::Connection &c);
  bool disconnect(const char *signal = nullptr,
                  const QObject *receiver = nullptr,
                  const char *member = nullptr) const;
  bool disconnect(const QObject *receiver, const char *member = nullptr) const;
  template <typename Func1, typename Func2>
  static bool
  disconnect(const typename QtPrivate::FunctionPointer<Func1>::Object *sender,
             Func1 signal, const QObject *receiver, Func2 slot) {}

public Q_SLOTS:
  void deleteLater();

Q_SIGNALS:
  void destroyed(QObject *object = nullptr);
  void objectNameChanged(const QString &name);

protected:
  QObject *sender() const;
  virtual void timerEvent(QTimerEvent *event);
  virtual void childEvent(QChildEvent *event);
  virtual void customEvent(QEvent *event);
};
template <class T> T qobject_cast(QObject *object) {}
template <class T> T qobject_cast(const QObject *object) {}

class QTimer : public QObject {
  Q_OBJECT
public:
  explicit QTimer(QObject *parent = nullptr);
  ~QTimer() override;
  bool isActive() const;
  int timerId() const;
  void setInterval(int msec);
  void setInterval(std::chrono::milliseconds value);
  int interval() const;
  std::chrono::milliseconds intervalAsDuration() const;
  int remainingTime() const;
  void setTimerType(Qt::TimerType atype);
  Qt::TimerType timerType() const;
  void setSingleShot(bool singleShot);
  bool isSingleShot() const;
  static void singleShot(int msec, const QObject *receiver, const char *member);
  static void singleShot(int msec, Qt::TimerType timerType,
                         const QObject *receiver, const char *member);
  static void singleShot(std::chrono::milliseconds value,
                         const QObject *receiver, const char *member);
  template <typename Func1>
  static void
  singleShot(int msec,
             const typename QtPrivate::FunctionPointer<Func1>::Object *receiver,
             Func1 slot) {}
  template <typename Func1,
            std::enable_if_t<
                !QtPrivate::FunctionPointer<Func1>::IsPointerToMemberFunction &&
                    !std::is_convertible_v<Func1, const char *>,
                int> = 0>
  static void singleShot(int msec, Func1 slot) {}
  template <typename Func1,
            std::enable_if_t<
                !QtPrivate::FunctionPointer<Func1>::IsPointerToMemberFunction &&
                    !std::is_convertible_v<Func1, const char *>,
                int> = 0>
  static void singleShot(int msec, const QObject *context, Func1 slot) {}
  template <
      typename Func1,
      std::enable_if_t<!std::is_convertible_v<Func1, const char *>, int> = 0>
  static void singleShot(int msec, Qt::TimerType timerType,
                         const QObject *context, Func1 slot) {}
  template <typename Func1>
  static void
  singleShot(std::chrono::milliseconds msec,
             const typename QtPrivate::FunctionPointer<Func1>::Object *receiver,
             Func1 slot) {}
  template <typename Func1,
            std::enable_if_t<
                !QtPrivate::FunctionPointer<Func1>::IsPointerToMemberFunction &&
                    !std::is_convertible_v<Func1, const char *>,
                int> = 0>
  static void singleShot(std::chrono::milliseconds msec, Func1 slot) {}
  template <typename Func1,
            std::enable_if_t<
                !QtPrivate::FunctionPointer<Func1>::IsPointerToMemberFunction &&
                    !std::is_convertible_v<Func1, const char *>,
                int> = 0>
  static void singleShot(std::chrono::milliseconds msec, const QObject *context,
                         Func1 slot) {}
  template <typename Functor>
  QMetaObject::Connection callOnTimeout(Functor &&slot) {}
  template <typename Slot>
  QMetaObject::Connection
  callOnTimeout(const QObject *context, Slot &&slot,
                Qt::ConnectionType connectionType = Qt::AutoConnection) {}

public Q_SLOTS:
  void start(int msec);
  void start();
  void stop();

public:
  void start(std::chrono::milliseconds value);

Q_SIGNALS:
  void timeout(QPrivateSignal);

protected:
  void timerEvent(QTimerEvent *) override;
};
class QBasicTimer {
public:
  void start(int msec, QObject *object);
  void start(std::chrono::milliseconds duration, QObject *object);
  void stop();
  bool isActive() const;
  int timerId() const;
};
class QDeadlineTimer {
public:
  enum ForeverConstant { Forever };
  QDeadlineTimer(ForeverConstant = Forever);
  explicit QDeadlineTimer(qint64 msecs);
  bool hasExpired() const;
  qint64 remainingTime() const;
};
class QElapsedTimer {
public:
  void start();
  qint64 restart();
  void invalidate();
  bool isValid() const;
  qint64 elapsed() const;
  qint64 nsecsElapsed() const;
  bool hasExpired(qint64 timeout) const;
};
class QDate {
public:
  static QDate currentDate();
  QString toString(const QString &format) const;
  QDate addDays(qint64 n) const;
};
class QTime {
public:
  static QTime currentTime();
  QTime addMSecs(int ms) const;
  QTime addSecs(int s) const;
  QString toString(const QString &format) const;
  friend bool operator<(const QTime &, const QTime &);
};
class QDateTime {
public:
  QDateTime();
  static QDateTime currentDateTime();
  static QDateTime currentDateTimeUtc();
  static qint64 currentMSecsSinceEpoch();
  static qint64 currentSecsSinceEpoch();
  static QDateTime fromSecsSinceEpoch(qint64 secs);
  static QDateTime fromMSecsSinceEpoch(qint64 msecs);
  static QDateTime fromString(const QString &s,
                              Qt::DateFormat format = Qt::TextDate);
  static QDateTime fromString(const QString &s, const QString &format);
  QString toString(Qt::DateFormat format = Qt::TextDate) const;
  QString toString(const QString &format) const;
  QDateTime addSecs(qint64 secs) const;
  QDateTime addMSecs(qint64 msecs) const;
  QDateTime addDays(qint64 days) const;
  qint64 secsTo(const QDateTime &other) const;
  qint64 msecsTo(const QDateTime &other) const;
  qint64 toSecsSinceEpoch() const;
  qint64 toMSecsSinceEpoch() const;
  QDateTime toUTC() const;
  bool isValid() const;
  bool isNull() const;
  friend bool operator<(const QDateTime &, const QDateTime &);
  friend bool operator>(const QDateTime &, const QDateTime &);
};
class QRandomGenerator {
public:
  static QRandomGenerator *global();
  quint32 generate();
  int bounded(int highest);
  int bounded(int lowest, int highest);
  double generateDouble();
};

// ---- threads
// -------------------------------------------------------------------------------------------------------
class QThread : public QObject {
  Q_OBJECT
public:
  enum Priority {
    IdlePriority,
    LowestPriority,
    LowPriority,
    NormalPriority,
    HighPriority,
    HighestPriority,
    TimeCriticalPriority,
    InheritPriority
  };
  explicit QThread(QObject *parent = nullptr);
  ~QThread() override;
  static QThread *currentThread();
  static int idealThreadCount() noexcept;
  static void yieldCurrentThread();
  template <typename Function, typename... Args>
  static QThread *create(Function &&f, Args &&...args) {}
  bool isFinished() const;
  bool isRunning() const;
  void requestInterruption();
  bool isInterruptionRequested() const;
  void exit(int retcode = 0);
  bool wait(QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever));
  bool wait(unsigned long time);
  static void sleep(unsigned long secs);
  static void msleep(unsigned long msecs);
  static void usleep(unsigned long usecs);
  static void sleep(std::chrono::nanoseconds nsec);

public Q_SLOTS:
  void start(Priority priority = InheritPriority);
  void terminate();
  void quit();

Q_SIGNALS:
  void started(QPrivateSignal);
  void finished(QPrivateSignal);

protected:
  virtual void run();
  int exec();
};
class QMutex {
public:
  QMutex();
  void lock();
  void unlock();
  bool tryLock(int timeout = 0);
};
class QRecursiveMutex : public QMutex {};
template <typename Mutex = QMutex> class QMutexLocker {
public:
  explicit QMutexLocker(Mutex *mutex) {}
  ~QMutexLocker() {}
  void unlock() {}
  void relock() {}
};
class QReadWriteLock {};
class QWaitCondition {
public:
  bool wait(QMutex *lockedMutex,
            QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever));
  bool wait(QMutex *lockedMutex, unsigned long time);
  void wakeOne();
  void wakeAll();
};
class QSemaphore {
public:
  explicit QSemaphore(int n = 0);
  void acquire(int n = 1);
  bool tryAcquire(int n = 1);
  bool tryAcquire(int n, int timeout);
  void release(int n = 1);
  int available() const;
};
class QRunnable {
public:
  QRunnable();
  virtual ~QRunnable();
  virtual void run() = 0;
  bool autoDelete() const;
  void setAutoDelete(bool autoDelete);
  static QRunnable *create(std::function<void()> functionToRun);
};
class QThreadPool : public QObject {
  Q_OBJECT
public:
  explicit QThreadPool(QObject *parent = nullptr);
  static QThreadPool *globalInstance();
  void start(QRunnable *runnable, int priority = 0);
  void start(std::function<void()> functionToRun, int priority = 0);
  bool tryStart(QRunnable *runnable);
  void setMaxThreadCount(int maxThreadCount);
  int maxThreadCount() const;
  int activeThreadCount() const;
  bool waitForDone(int msecs = -1);
  void clear();
};
namespace QtFuture {
enum class Launch { Sync, Async, Inherit };
}
class QThreadPool;
template <typename T> class QFuture {
public:
  T result() const {}
  T resultAt(int index) const {}
  QList<T> results() const {}
  void waitForFinished() {}
  bool isFinished() const {}
  bool isRunning() const {}
  bool isCanceled() const {}
  void cancel() {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>, T>>
  then(Function &&function) {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>, T>>
  then(QObject *context, Function &&function) {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>, T>>
  then(QThreadPool *pool, Function &&function) {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>, T>>
  then(QtFuture::Launch policy, Function &&function) {}
};
template <> class QFuture<void> {
public:
  void waitForFinished();
  bool isFinished() const;
  bool isRunning() const;
  bool isCanceled() const;
  void cancel();
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>>>
  then(Function &&function) {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>>>
  then(QObject *context, Function &&function) {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>>>
  then(QThreadPool *pool, Function &&function) {}
  template <typename Function>
  QFuture<std::invoke_result_t<std::decay_t<Function>>>
  then(QtFuture::Launch policy, Function &&function) {}
};
class QFutureWatcherBase : public QObject {
  Q_OBJECT
public:
  explicit QFutureWatcherBase(QObject *parent = nullptr);
  bool isFinished() const;
  bool isRunning() const;
  bool isCanceled() const;
  void waitForFinished();
Q_SIGNALS:
  void started();
  void finished();
  void canceled();
  void progressValueChanged(int progressValue);
  void resultReadyAt(int resultIndex);
public Q_SLOTS:
  void cancel();
};
template <typename T> class QFutureWatcher : public QFutureWatcherBase {
public:
  explicit QFutureWatcher(QObject *parent = nullptr) {}
  void setFuture(const QFuture<T> &future) {}
  QFuture<T> future() const {}
  T result() const {}
};
template <typename T> class QPromise {
public:
  QFuture<T> future() const {}
  void start() {}
  void finish() {}
  bool addResult(const T &result) {}
};

class QEventLoop : public QObject {
  Q_OBJECT
public:
  enum ProcessEventsFlag {
    AllEvents = 0,
    ExcludeUserInputEvents = 1,
    ExcludeSocketNotifiers = 2,
    WaitForMoreEvents = 4
  };
  using ProcessEventsFlags = QFlags<ProcessEventsFlag>;
  explicit QEventLoop(QObject *parent = nullptr);
  bool processEvents(ProcessEventsFlags flags = AllEvents);
  int exec(ProcessEventsFlags flags = AllEvents);
  bool isRunning() const;
  void exit(int returnCode = 0);
  void wakeUp();
public Q_SLOTS:
  void quit();
};
class QCoreApplication : public QObject {
  Q_OBJECT
public:
  QCoreApplication(int &argc, char **argv);
  ~QCoreApplication() override;
  static QCoreApplication *instance() noexcept;
  static int exec();
  static void
  processEvents(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents);
  static void processEvents(QEventLoop::ProcessEventsFlags flags, int ms);
  static void exit(int retcode = 0);
  static void sendPostedEvents(QObject *receiver = nullptr, int event_type = 0);
  static void postEvent(QObject *receiver, QEvent *event, int priority = 0);
  static bool sendEvent(QObject *receiver, QEvent *event);
  static QStringList arguments();
  static QString applicationName();
  static QString applicationVersion();
  static QString applicationDirPath();
  static void setApplicationName(const QString &application);
  static void setApplicationVersion(const QString &version);
  static void setOrganizationName(const QString &orgName);
  static void setOrganizationDomain(const QString &orgDomain);
  static QString translate(const char *context, const char *key,
                           const char *disambiguation = nullptr, int n = -1);
  virtual bool notify(QObject *, QEvent *);
public Q_SLOTS:
  static void quit();
Q_SIGNALS:
  void aboutToQuit(QPrivateSignal);
};
#define qApp (static_cast<QCoreApplication *>(QCoreApplication::instance()))

// ---- I/O, settings, processes
// --------------------------------------------------------------------------------------
class QIODevice : public QObject {
  Q_OBJECT
public:
  enum OpenModeFlag {
    NotOpen = 0,
    ReadOnly = 1,
    WriteOnly = 2,
    ReadWrite = 3,
    Append = 4,
    Truncate = 8,
    Text = 16
  };
  using OpenMode = QFlags<OpenModeFlag>;
  virtual bool open(OpenMode mode);
  virtual void close();
  virtual qint64 size() const;
  virtual bool atEnd() const;
  virtual qint64 bytesAvailable() const;
  bool isOpen() const;
  QByteArray read(qint64 maxlen);
  QByteArray readAll();
  QByteArray readLine(qint64 maxlen = 0);
  bool canReadLine() const;
  qint64 write(const char *data, qint64 len);
  qint64 write(const char *data);
  qint64 write(const QByteArray &data);
  QByteArray peek(qint64 maxlen);
  virtual bool waitForReadyRead(int msecs);
  virtual bool waitForBytesWritten(int msecs);
  QString errorString() const;
Q_SIGNALS:
  void readyRead();
  void bytesWritten(qint64 bytes);
  void aboutToClose();
  void readChannelFinished();
};
inline QIODevice::OpenMode operator|(QIODevice::OpenModeFlag a,
                                     QIODevice::OpenModeFlag) {
  return a;
}
class QFile : public QIODevice {
  Q_OBJECT
public:
  QFile();
  explicit QFile(const QString &name);
  QFile(const QString &name, QObject *parent);
  bool exists() const;
  static bool exists(const QString &fileName);
  bool remove();
  static bool remove(const QString &fileName);
  bool flush();
  QString fileName() const;
  void setFileName(const QString &name);
};
class QSaveFile : public QFile {
public:
  explicit QSaveFile(const QString &name);
  bool commit();
};
class QBuffer : public QIODevice {
public:
  explicit QBuffer(QByteArray *buf, QObject *parent = nullptr);
};
class QDir {
public:
  explicit QDir(const QString &path = QString());
  bool mkpath(const QString &path) const;
  QString filePath(const QString &name) const;
  static QString homePath();
  static QString tempPath();
};
class QFileInfo {
public:
  explicit QFileInfo(const QString &file);
  bool exists() const;
  qint64 size() const;
  QString fileName() const;
  QString suffix() const;
  QString absoluteFilePath() const;
};
class QStandardPaths {
public:
  enum StandardLocation {
    CacheLocation,
    ConfigLocation,
    DataLocation,
    TempLocation
  };
  static QString writableLocation(StandardLocation type);
};
class QTextStream {
public:
  explicit QTextStream(QIODevice *device);
  explicit QTextStream(QString *string,
                       QIODevice::OpenMode mode = QIODevice::ReadWrite);
  explicit QTextStream(FILE *f,
                       QIODevice::OpenMode mode = QIODevice::ReadWrite);
  bool atEnd() const;
  QString readLine(qint64 maxlen = 0);
  QString readAll();
  QTextStream &operator<<(const QString &s);
  QTextStream &operator<<(const char *s);
  QTextStream &operator<<(int i);
  QTextStream &operator<<(QTextStream &(*f)(QTextStream &));
  QTextStream &operator>>(QString &s);
};
class QSettings : public QObject {
  Q_OBJECT
public:
  enum Format { NativeFormat, IniFormat };
  explicit QSettings(QObject *parent = nullptr);
  QSettings(const QString &organization, const QString &application = QString(),
            QObject *parent = nullptr);
  QSettings(const QString &fileName, Format format, QObject *parent = nullptr);
  QVariant value(const QString &key,
                 const QVariant &defaultValue = QVariant()) const;
  void setValue(const QString &key, const QVariant &value);
  bool contains(const QString &key) const;
  void remove(const QString &key);
  void beginGroup(const QString &prefix);
  void endGroup();
  QStringList childKeys() const;
  void sync();
};
class QProcess : public QIODevice {
  Q_OBJECT
public:
  enum ProcessError {
    FailedToStart,
    Crashed,
    Timedout,
    WriteError,
    ReadError,
    UnknownError
  };
  enum ProcessState { NotRunning, Starting, Running };
  enum ExitStatus { NormalExit, CrashExit };
  explicit QProcess(QObject *parent = nullptr);
  void start(const QString &program, const QStringList &arguments = {},
             OpenMode mode = ReadWrite);
  void start(OpenMode mode = ReadWrite);
  void setProgram(const QString &program);
  void setArguments(const QStringList &arguments);
  void setWorkingDirectory(const QString &dir);
  bool waitForStarted(int msecs = 30000);
  bool waitForReadyRead(int msecs = 30000) override;
  bool waitForFinished(int msecs = 30000);
  QByteArray readAllStandardOutput();
  QByteArray readAllStandardError();
  int exitCode() const;
  ExitStatus exitStatus() const;
  ProcessState state() const;
  ProcessError error() const;
  static int execute(const QString &program, const QStringList &arguments = {});
  static bool startDetached(const QString &program,
                            const QStringList &arguments = {},
                            const QString &wd = QString(),
                            qint64 *pid = nullptr);
public Q_SLOTS:
  void terminate();
  void kill();
Q_SIGNALS:
  void started(QPrivateSignal);
  void finished(int exitCode, QProcess::ExitStatus exitStatus = NormalExit);
  void errorOccurred(QProcess::ProcessError error);
  void readyReadStandardOutput(QPrivateSignal);
  void readyReadStandardError(QPrivateSignal);
};

class QUrlQuery {
public:
  QUrlQuery();
  explicit QUrlQuery(const QString &queryString);
  explicit QUrlQuery(const QUrl &url);
  QUrlQuery(std::initializer_list<std::pair<QString, QString>> list);
  void addQueryItem(const QString &key, const QString &value);
  void removeQueryItem(const QString &key);
  QString queryItemValue(const QString &key) const;
  bool hasQueryItem(const QString &key) const;
  bool isEmpty() const;
  QString query() const;
  QString toString() const;
};
class QUrl {
public:
  enum ParsingMode { TolerantMode, StrictMode };
  enum ComponentFormattingOption { PrettyDecoded, FullyEncoded, FullyDecoded };
  QUrl();
  QUrl(const QString &url, ParsingMode mode = TolerantMode);
  QUrl(const QUrl &copy) noexcept;
  QUrl &operator=(const QUrl &copy) noexcept;
  QUrl &operator=(const QString &url);
  ~QUrl();
  void setUrl(const QString &url, ParsingMode mode = TolerantMode);
  void setScheme(const QString &scheme);
  void setHost(const QString &host, ParsingMode mode = StrictMode);
  void setPort(int port);
  void setPath(const QString &path, ParsingMode mode = StrictMode);
  void setQuery(const QString &query, ParsingMode mode = TolerantMode);
  void setQuery(const QUrlQuery &query);
  void setUserName(const QString &userName);
  void setPassword(const QString &password);
  QString scheme() const;
  QString host() const;
  int port(int defaultPort = -1) const;
  QString path() const;
  QString query() const;
  QString fileName() const;
  QString toString() const;
  QString toString(ComponentFormattingOption) const;
  QString toLocalFile() const;
  QByteArray toEncoded() const;
  QUrl resolved(const QUrl &relative) const;
  bool isValid() const;
  bool isEmpty() const;
  bool isRelative() const;
  static QUrl fromLocalFile(const QString &f);
  static QUrl fromUserInput(const QString &userInput);
  static QUrl fromEncoded(const QByteArray &url);
  static QByteArray toPercentEncoding(const QString &s,
                                      const QByteArray &exclude = QByteArray(),
                                      const QByteArray &include = QByteArray());
  friend bool operator==(const QUrl &, const QUrl &);
  friend bool operator!=(const QUrl &, const QUrl &);
};

// ---- JSON
// ------------------------------------------------------------------------------------------------------------
class QJsonArray;
class QJsonObject;
class QJsonValueRef;
class QJsonValue {
public:
  enum Type { Null, Bool, Double, String, Array, Object, Undefined = 0x80 };
  QJsonValue(Type = Null);
  QJsonValue(bool b);
  QJsonValue(double n);
  QJsonValue(int n);
  QJsonValue(qint64 v);
  QJsonValue(const QString &s);
  QJsonValue(QLatin1String s);
  QJsonValue(const char *s);
  QJsonValue(const QJsonArray &a);
  QJsonValue(const QJsonObject &o);
  Type type() const;
  bool isNull() const;
  bool isBool() const;
  bool isDouble() const;
  bool isString() const;
  bool isArray() const;
  bool isObject() const;
  bool isUndefined() const;
  bool toBool(bool defaultValue = false) const;
  int toInt(int defaultValue = 0) const;
  qint64 toInteger(qint64 defaultValue = 0) const;
  double toDouble(double defaultValue = 0) const;
  QString toString() const;
  QString toString(const QString &defaultValue) const;
  QJsonArray toArray() const;
  QJsonObject toObject() const;
  QVariant toVariant() const;
  const QJsonValue operator[](const QString &key) const;
  const QJsonValue operator[](const char *key) const;
  const QJsonValue operator[](QLatin1String key) const;
  friend bool operator==(const QJsonValue &, const QJsonValue &);
};
class QJsonValueRef : public QJsonValue {
public:
  QJsonValueRef &operator=(const QJsonValue &v);
};
class QJsonArray {
public:
  using const_iterator = const QJsonValue *;
  using iterator = const QJsonValue *;
  QJsonArray();
  QJsonArray(std::initializer_list<QJsonValue> args);
  const_iterator begin() const;
  const_iterator end() const;
  qsizetype size() const;
  qsizetype count() const;
  bool isEmpty() const;
  QJsonValue at(qsizetype i) const;
  QJsonValue operator[](qsizetype i) const;
  QJsonValue first() const;
  QJsonValue last() const;
  void append(const QJsonValue &value);
  void push_back(const QJsonValue &t);
  QJsonArray &operator<<(const QJsonValue &v);
  static QJsonArray fromStringList(const QStringList &list);
};
class QJsonObject {
public:
  QJsonObject();
  QJsonObject(std::initializer_list<std::pair<QString, QJsonValue>> args);
  QStringList keys() const;
  qsizetype size() const;
  bool isEmpty() const;
  QJsonValue value(const QString &key) const;
  QJsonValue operator[](const QString &key) const;
  QJsonValue operator[](const char *key) const;
  QJsonValueRef operator[](const QString &key);
  QJsonValueRef operator[](const char *key);
  bool contains(const QString &key) const;
  void insert(const QString &key, const QJsonValue &value);
  void remove(const QString &key);
  QVariantMap toVariantMap() const;
};
class QJsonParseError {
public:
  enum ParseError { NoError = 0, UnterminatedObject };
  QString errorString() const;
  int offset = -1;
  ParseError error = NoError;
};
class QJsonDocument {
public:
  enum JsonFormat { Indented, Compact };
  QJsonDocument();
  explicit QJsonDocument(const QJsonObject &object);
  explicit QJsonDocument(const QJsonArray &array);
  static QJsonDocument fromJson(const QByteArray &json,
                                QJsonParseError *error = nullptr);
  QByteArray toJson(JsonFormat format = Indented) const;
  QJsonObject object() const;
  QJsonArray array() const;
  bool isObject() const;
  bool isArray() const;
  bool isNull() const;
  bool isEmpty() const;
  const QJsonValue operator[](const QString &key) const;
  const QJsonValue operator[](const char *key) const;
};
class QRegularExpressionMatch {
public:
  bool hasMatch() const;
  QString captured(int nth = 0) const;
};
class QRegularExpression {
public:
  explicit QRegularExpression(const QString &pattern);
  QRegularExpressionMatch match(const QString &subject) const;
};
class QUuid {
public:
  static QUuid createUuid();
  QString toString() const;
};

// ---- logging
// -----------------------------------------------------------------------------------------------------------
class QDebug {
public:
  QDebug(const QDebug &);
  ~QDebug();
  QDebug &nospace();
  QDebug &noquote();
  QDebug &space();
  QDebug &quote();
  template <typename T> QDebug &operator<<(const T &t) {}
};
class QNoDebug {};
class QLoggingCategory {
public:
  explicit QLoggingCategory(const char *category);
  bool isDebugEnabled() const;
};
class QMessageLogger {
public:
  QDebug debug() const;
  void debug(const char *msg, ...) const;
  QDebug debug(const QLoggingCategory &cat) const;
  QDebug info() const;
  void info(const char *msg, ...) const;
  QDebug info(const QLoggingCategory &cat) const;
  QDebug warning() const;
  void warning(const char *msg, ...) const;
  QDebug warning(const QLoggingCategory &cat) const;
  QDebug critical() const;
  void critical(const char *msg, ...) const;
  QDebug critical(const QLoggingCategory &cat) const;
  [[noreturn]] void fatal(const char *msg, ...) const;
};
#define qDebug QMessageLogger().debug
#define qInfo QMessageLogger().info
#define qWarning QMessageLogger().warning
#define qCritical QMessageLogger().critical
#define qFatal QMessageLogger().fatal
#define qCDebug(category, ...) QMessageLogger().debug(category())
#define qCInfo(category, ...) QMessageLogger().info(category())
#define qCWarning(category, ...) QMessageLogger().warning(category())
#define qCCritical(category, ...) QMessageLogger().critical(category())
#endif
