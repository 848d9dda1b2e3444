namespace Asahi.Policy.Web.Site.Slow;

/// <summary>What was asked for takes longer than a visitor should wait. It is being made; who asks again a little later gets it.</summary>
public sealed class BeingPreparedException() : Exception("いま用意しています。少し待って、読み込み直してください。");
