namespace Asahi.Policy.Web.Site;

/// <summary>Every address of the portal. Controllers take their routes from here,
/// and pages their links: bookmarks, feeds and tests hang on them.</summary>
public static class SiteMap
{
    public const string Home = "/";
    public const string Ward = "/{ward:ward}";
    public const string WardFeed = Ward + "/feed.atom";
    public const string WardCorrections = Ward + "/corrections";
    public const string Policy = "/{ward:ward}/{year:year}";
    public const string Item = Policy + "/{code:code}";
    public const string ItemFeed = Item + "/feed.atom";
    public const string ItemPicture = Item + "/charts/{chart}.svg";
    public const string ItemNumbers = Item + "/charts/{chart}.csv";
    public const string Results = Policy + "/results";
    public const string Sources = Policy + "/sources";
    public const string SourceFile = Policy + "/sources/{file}";
    public const string Forms = Policy + "/forms";
    public const string Form = Policy + "/forms/{form:form}";
    public const string FormFile = Policy + "/forms/{form:form}.{format:format}";
    public const string FormsFile = Policy + "/forms.{format:format}";
    public const string History = Policy + "/history";
    public const string Edition = History + "/{number:edition}";
    public const string EditionForm = Edition + "/forms/{form:form}";
    public const string EditionFormFile = Edition + "/forms/{form:form}.{format:format}";
    public const string EditionFormsFile = Edition + "/forms.{format:format}";
    public const string EditionContent = Edition + "/content.json";
    public const string Corrections = Policy + "/corrections";
    public const string Proof = Policy + "/proof";
    public const string ProofFile = Policy + "/proof.pdf";
    public const string Difference = History + "/{from:edition}-{to:edition}";
    public const string EditionData = Edition + "/data.json";
    public const string EditionFields = Edition + "/data.csv";
    public const string EditionTable = Edition + "/data/{table:table}.csv";
    public const string PolicyData = Policy + "/data.json";
    public const string PolicyFields = Policy + "/data.csv";
    public const string PolicyTable = Policy + "/data/{table:table}.csv";
    public const string Mismatches = Policy + "/mismatches";
    public const string Budget = Policy + "/budget";
    public const string BudgetPicture = Budget + "/charts/{chart}.svg";
    public const string BudgetNumbers = Budget + "/charts/{chart}.csv";
    public const string Easy = Policy + "/easy";
    public const string Compare = Ward + "/compare";
    public const string Comparison = Compare + "/{from:year}/{to:year}";
    public const string Search = "/search";
    public const string Data = "/data";
    public const string Catalog = Data + "/catalog.jsonld";
    public const string Dictionary = Data + "/dictionary";
    public const string DictionaryFile = Data + "/dictionary.csv";
    public const string Ledger = Data + "/ledger.txt";
    public const string DataSchema = Data + "/schema.json";
    public const string AllData = Data + "/all.json";
    public const string AllFields = Data + "/all.csv";
    public const string AllTables = Data + "/all.xlsx";
    public const string AllTable = Data + "/{table:table}.csv";
    public const string ApiDescription = "/api/openapi.json";
    public const string ApiPolicies = "/api/v1/policies";
    public const string ApiPolicy = ApiPolicies + "/{ward:ward}/{year:year}";
    public const string ApiItem = ApiPolicy + "/items/{code:code}";
    public const string Feed = "/feed.atom";
    public const string Addresses = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string Verify = "/verify";
    public const string Glossary = "/glossary";
    public const string About = "/about";
    public const string Accessibility = "/accessibility";
    public const string Error = "/error/{status:int}";

    /// <summary>What all addresses for programs begin with.</summary>
    public static string Api => "/api";

    public static string ToWard(string ward) => $"/{ward}";

    public static string ToWardFeed(string ward) => $"{ToWard(ward)}/feed.atom";

    public static string ToWardCorrections(string ward) => $"{ToWard(ward)}/corrections";

    public static string ToCorrections(string ward, int year) => $"{ToPolicy(ward, year)}/corrections";

    public static string ToItemFeed(string ward, int year, Domain.Items.ItemCode code) => $"{ToItem(ward, year, code)}/feed.atom";

    public static string ToPolicy(string ward, int year) => $"/{ward}/{year}";

    public static string ToItem(string ward, int year, Domain.Items.ItemCode code) => $"{ToPolicy(ward, year)}/{code}";

    public static string ToResults(string ward, int year) => $"{ToPolicy(ward, year)}/results";

    public static string ToSources(string ward, int year) => $"{ToPolicy(ward, year)}/sources";

    public static string ToSourceFile(string ward, int year, string file) => $"{ToSources(ward, year)}/{Uri.EscapeDataString(file)}";

    public static string ToForms(string ward, int year) => $"{ToPolicy(ward, year)}/forms";

    public static string ToForm(string ward, int year, string form) => $"{ToForms(ward, year)}/{form}";

    public static string ToHistory(string ward, int year) => $"{ToPolicy(ward, year)}/history";

    public static string ToEdition(string ward, int year, int number) => $"{ToHistory(ward, year)}/{number}";

    public static string ToEditionContent(string ward, int year, int number) => $"{ToEdition(ward, year, number)}/content.json";

    public static string ToProof(string ward, int year) => $"{ToPolicy(ward, year)}/proof";

    public static string ToProofFile(string ward, int year) => $"{ToProof(ward, year)}.pdf";

    public static string ToEditionForms(string ward, int year, int number) => $"{ToEdition(ward, year, number)}/forms";

    public static string ToDifference(string ward, int year, int from, int to) => $"{ToHistory(ward, year)}/{from}-{to}";

    public static string ToMismatches(string ward, int year) => $"{ToPolicy(ward, year)}/mismatches";

    public static string ToBudget(string ward, int year) => $"{ToPolicy(ward, year)}/budget";

    public static string ToEasy(string ward, int year) => $"{ToPolicy(ward, year)}/easy";

    public static string ToCompare(string ward) => $"{ToWard(ward)}/compare";

    public static string ToComparison(string ward, int from, int to) => $"{ToCompare(ward)}/{from}/{to}";

    public static string ToSearch(string words) => $"{Search}?q={Uri.EscapeDataString(words)}";

    public static string ToData(string ward, int year) => $"{ToPolicy(ward, year)}/data.json";

    public static string ToEditionData(string ward, int year, int number) => $"{ToEdition(ward, year, number)}/data.json";

    public static string ToTerm(string key) => $"{Glossary}#{key}";
}
