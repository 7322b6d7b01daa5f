// RestClient of ESP8266 boards: the host in the constructor, the path in the
// call.
#include <ESP8266WiFi.h>
#include <RestClient.h>

static RestClient weather = RestClient("api.openweathermap.org", 443, 1);
static RestClient github("api.github.com", 443, 1);
static String answer;

void setup() {}

void loop() {
  weather.get("/data/2.5/weather?q=Bern", &answer);  // expect: [ratelimit-poll-too-fast] "OpenWeatherMap"
  weather.post("/data/3.0/stations", "{}", &answer);  // expect: [ratelimit-poll-too-fast] "OpenWeatherMap"
  weather.put("/data/3.0/stations/1", "{}", &answer);  // expect: [ratelimit-poll-too-fast] "OpenWeatherMap"
  weather.patch("/data/3.0/stations/1", "{}", &answer);  // expect: [ratelimit-poll-too-fast] "OpenWeatherMap"
  weather.del("/data/3.0/stations/1", &answer);  // expect: [ratelimit-poll-too-fast] "OpenWeatherMap"
  github.get("/repos/esp8266/Arduino", &answer);  // expect: [ratelimit-poll-too-fast] "60 an hour"
  delay(100);
}
