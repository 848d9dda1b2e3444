using Asahi.Policy.Web.Verbs;

return await CommandLine.RunAsync(args);
