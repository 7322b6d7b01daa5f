// throttlint stand-in for openai-cpp: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_OPENAI_HPP
#define THROTTLINT_STUB_OPENAI_HPP
#include <nlohmann/json.hpp>
#include <string>

namespace openai {
namespace _detail {
using Json = nlohmann::json;
class OpenAI;
struct CategoryModel {
  Json list(Json input);
  Json retrieve(Json input);
};
struct CategoryAssistants {
  Json create(Json input);
  Json retrieve(Json input);
  Json retrieveFile(Json input);
  Json listFile(Json input);
  Json modify(Json input);
  Json createFile(Json input);
  Json del(Json input);
  Json delFile(Json input);
  Json list(Json input);
};
struct CategoryThreads {
  Json create(Json input);
  Json retrieve(Json input);
  Json retrieveMessage(Json input);
  Json listMessage(Json input);
  Json retrieveMessageFile(Json input);
  Json listMessageFile(Json input);
  Json retrieveRun(Json input);
  Json listRun(Json input);
  Json retrieveRunStep(Json input);
  Json listRunStep(Json input);
  Json modify(Json input);
  Json createMessage(Json input);
  Json modifyMessage(Json input);
  Json createRun(Json input);
  Json modifyRun(Json input);
  Json submitToolOutputsToRun(Json input);
  Json cancelRun(Json input);
  Json del(Json input);
  Json createThreadAndRun(Json input);
};
struct CategoryCompletion {
  Json create(Json input);
};
struct CategoryChat {
  Json create(Json input);
};
struct CategoryAudio {
  Json transcribe(Json input);
  Json translate(Json input);
};
struct CategoryEdit {
  Json create(Json input);
};
struct CategoryImage {
  Json create(Json input);
  Json edit(Json input);
  Json variation(Json input);
};
struct CategoryEmbedding {
  Json create(Json input);
};
struct CategoryFile {
  Json list(Json input);
  Json upload(Json input);
  Json del(Json input);
  Json retrieve(Json input);
  Json content(Json input);
};
struct CategoryFineTune {
  Json create(Json input);
  Json list(Json input);
  Json retrieve(Json input);
  Json content(Json input);
  Json events(Json input);
  Json cancel(Json input);
  Json del(Json input);
};
struct CategoryModeration {
  Json create(Json input);
};
class OpenAI {
public:
  OpenAI(const std::string &token = "", const std::string &organization = "");
  Json post(const std::string &suffix, const Json &json);
  Json get(const std::string &suffix, const std::string &data = "");
  Json del(const std::string &suffix);
  CategoryModel model;
  CategoryAssistants assistant;
  CategoryThreads thread;
  CategoryCompletion completion;
  CategoryChat chat;
  CategoryAudio audio;
  CategoryEdit edit;
  CategoryImage image;
  CategoryEmbedding embedding;
  CategoryFile file;
  CategoryFineTune fine_tune;
  CategoryModeration moderation;
};
OpenAI &start(const std::string &token = "", const std::string &organization = "");
OpenAI &instance();
Json post(const std::string &suffix, const Json &json);
Json get(const std::string &suffix);
CategoryModel &model();
CategoryAssistants &assistant();
CategoryThreads &thread();
CategoryCompletion &completion();
CategoryChat &chat();
CategoryAudio &audio();
CategoryEdit &edit();
CategoryImage &image();
CategoryEmbedding &embedding();
CategoryFile &file();
CategoryFineTune &fine_tune();
CategoryModeration &moderation();
} // namespace _detail
using _detail::instance;
using _detail::OpenAI;
using _detail::start;
using _detail::assistant;
using _detail::audio;
using _detail::chat;
using _detail::completion;
using _detail::edit;
using _detail::embedding;
using _detail::file;
using _detail::fine_tune;
using _detail::image;
using _detail::model;
using _detail::moderation;
using _detail::thread;
} // namespace openai
#endif
