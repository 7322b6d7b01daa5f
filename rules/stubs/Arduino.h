// throttlint stand-in for the Arduino core: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_ARDUINO_H
#define THROTTLINT_STUB_ARDUINO_H
#include <stddef.h>
#include <stdint.h>

#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define LED_BUILTIN 2
#define PROGMEM
#define F(string_literal) (string_literal)
typedef bool boolean;
typedef uint8_t byte;

class String {
public:
  String(const char *cstr = "");
  String(const String &);
  String(char c);
  explicit String(int value, unsigned char base = 10);
  explicit String(unsigned int value, unsigned char base = 10);
  explicit String(long value, unsigned char base = 10);
  explicit String(unsigned long value, unsigned char base = 10);
  explicit String(float value, unsigned int decimals = 2);
  explicit String(double value, unsigned int decimals = 2);
  ~String();
  String &operator=(const String &);
  String &operator=(const char *);
  String &operator+=(const String &);
  String &operator+=(const char *);
  String &operator+=(char);
  friend String operator+(const String &, const String &);
  friend String operator+(const String &, const char *);
  friend String operator+(const char *, const String &);
  bool operator==(const char *) const;
  unsigned int length() const;
  bool isEmpty() const;
  const char *c_str() const;
  int indexOf(const String &) const;
  String substring(unsigned int from, unsigned int to) const;
  long toInt() const;
};

class Print {
public:
  size_t print(const String &);
  size_t print(int);
  size_t println(const String &);
  size_t println(int);
  size_t println(double);
  size_t println();
  size_t printf(const char *format, ...);
};
class HardwareSerial : public Print {
public:
  void begin(unsigned long baud);
};
extern HardwareSerial Serial;

void setup(void);
void loop(void);
void delay(uint32_t ms);
void delayMicroseconds(uint32_t us);
unsigned long millis(void);
unsigned long micros(void);
void yield(void);
void pinMode(uint8_t pin, uint8_t mode);
void digitalWrite(uint8_t pin, uint8_t value);
int digitalRead(uint8_t pin);
int analogRead(uint8_t pin);
#endif
