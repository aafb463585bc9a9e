package parley.verticle.http;

import java.util.List;
import parley.hiring.Correction;
import parley.hiring.Resume;
import parley.hiring.Resumes;

/** Tag {@code resumes}. */
final class ResumeRoutes {

  private record Mine(List<Resume> items) {}

  private final Resumes resumes;
  private final Business business;
  private final Upload upload;

  ResumeRoutes(Resumes resumes, Business business, HttpSettings settings) {
    this.resumes = resumes;
    this.business = business;
    this.upload = new Upload(settings.uploadLimit());
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forCandidate(
            Upload.RESUME,
            call ->
                upload
                    .read(call.context())
                    .compose(file -> resumes.upload(call.who(), file.name(), file.content()))
                    .onSuccess(_ -> business.resumeUploaded())
                    .map(Reply::accepted)),
        Endpoint.forCandidate(
            "listResumes", call -> resumes.mine(call.who()).map(Mine::new).map(Reply::ok)),
        Endpoint.forCandidate(
            "correctResume",
            call ->
                resumes.correct(call.who(), call.id(), call.body(Correction.class)).map(Reply::ok)),
        Endpoint.forAll("getResume", call -> resumes.get(call.who(), call.id()).map(Reply::ok)));
  }
}
