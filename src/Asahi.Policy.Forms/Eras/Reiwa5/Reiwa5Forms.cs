using Asahi.Policy.Domain.Eras;
using Asahi.Policy.Forms.Composing;
using Asahi.Policy.Forms.Eras.Data;

namespace Asahi.Policy.Forms.Eras.Reiwa5;

/// <summary>令和5年度からの様式。One form holds all of it.</summary>
internal static class Reiwa5Forms
{
    public static EraForms Whole { get; } = new(
        FormEra.Reiwa5,
        PolicyForm.Name,
        [
            new(
                "policy",
                PolicyForm.Name,
                PolicyForm.Title,
                PolicyForm.Compose,
                context => RecordData.OfBook(context, PolicyForm.Title)) { GivesPages = true },
        ]);
}
