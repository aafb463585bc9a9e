package parley.verticle.http;

import java.util.List;
import parley.hiring.Companies;
import parley.hiring.Company;

/** Tag {@code company}. */
final class CompanyRoutes {

  private final Companies companies;

  CompanyRoutes(Companies companies) {
    this.companies = companies;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.forHr("getCompany", call -> companies.get(call.who()).map(Reply::ok)),
        Endpoint.forHr(
            "saveCompany",
            call -> companies.save(call.who(), call.body(Company.class)).map(Reply::ok)));
  }
}
